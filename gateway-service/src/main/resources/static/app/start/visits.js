// When somebody was last here, remembered in this browser.
import { recall, remember } from '../remembered.js';

/** A pause that makes the next look a visit of its own. */
const PAUSE_MS = 30 * 60_000;
const NAME = 'visits';

/** Notes that somebody is here. @returns the moment at which the visit before this one ended; undefined at the first */
export function visit(id, now = Date.now()) {
  const visits = known();
  const { since, seen } = visits[id] ?? {};
  const before = seen && now - seen > PAUSE_MS ? seen : since;
  remember(NAME, JSON.stringify({ ...visits, [id]: { since: before, seen: now } }));
  return before && new Date(before).toISOString();
}

function known() {
  try {
    return JSON.parse(recall(NAME) ?? '{}');
  } catch {
    return {}; // somebody else wrote it
  }
}
