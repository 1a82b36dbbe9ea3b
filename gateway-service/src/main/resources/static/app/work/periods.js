import { period } from '../format.js';

const FREQUENCIES = { M: 'MONTHLY', Q: 'QUARTERLY', S: 'SEMIANNUAL', A: 'ANNUAL' };

/** '2024-M06' → 'MONTHLY'; undefined if it is no period. */
export function frequencyOf(text) {
  return FREQUENCIES[period(text)?.letter];
}

/** '2024-M06' → '2024-M05'; the first of a year has none, for the year before is another plan's. */
export function periodBefore(text) {
  const { year, letter, index } = period(text) ?? {};
  if (!(index > 1)) return undefined;
  return `${year}-${letter}${letter === 'M' ? String(index - 1).padStart(2, '0') : index - 1}`;
}
