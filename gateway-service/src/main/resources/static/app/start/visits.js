// When somebody was last here, remembered in this browser.
import { now } from '../clock.js';
import { recall, remember } from '../remembered.js';

/** A pause that makes the next look a visit of its own. */
const PAUSE_MS = 30 * 60_000;
const NAME = 'visits';

/** Notes that somebody is here. @returns the moment at which the visit before this one ended; undefined at the first */
export function visit(id, at = now()) {
  const visits = known();
  const { since, seen } = visits[id] ?? {};
  const before = seen && at - seen > PAUSE_MS ? seen : since;
  remember(NAME, JSON.stringify({ ...visits, [id]: { since: before, seen: at } }));
  return before && new Date(before).toISOString();
}

function known() {
  try {
    return JSON.parse(recall(NAME) ?? '{}');
  } catch {
    return {}; // somebody else wrote it
  }
}
