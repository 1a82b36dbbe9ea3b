// The services' time: the clock of a computer may be wrong, even by a day, and what is due then looks late or the other way round.

/** A smaller difference is the way that an answer took, not a wrong clock. */
const NOTICED_MS = 60_000;

let behind = 0;

/** @param date header Date of an answer that has just come; null says nothing */
export function setBy(date) {
  const difference = Date.parse(date) - Date.now();
  if (!Number.isNaN(difference)) behind = Math.abs(difference) < NOTICED_MS ? 0 : difference;
}

/** @returns milliseconds since 1970 */
export function now() {
  return Date.now() + behind;
}
