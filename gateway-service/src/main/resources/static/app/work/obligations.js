import { askAll } from '../api.js';
import { daysUntil } from '../format.js';

/** Who owes which submission by when: of an officer's departments, or of the whole unit for those who watch it. */
export function list(query, lang) {
  return askAll('/api/v1/obligations', lang, query);
}

/** What an obligation looks like: its state, unless what was entered says more of what to do. */
export function stateOf({ state, submissionState }) {
  if (submissionState === 'SENT_BACK') return 'SENT_BACK';
  return submissionState === 'DRAFT' && state !== 'LATE' ? 'DRAFT' : state;
}

/** Last day on which it is on time, with more time where that was granted. */
export function dueBy({ dueOn, extendedTo }) {
  return extendedTo ?? dueOn;
}

/** Whether nothing is taken in any more that was not handed in; what was sent back or opened again still is. */
export function isClosed({ entryUntil } = {}, { state = 'DRAFT' } = {}) {
  return state === 'DRAFT' && Boolean(entryUntil) && daysUntil(entryUntil) < 0;
}

/** Whether the due day is over, nothing was handed in, and there is a last day on which it is taken all the same. */
export function isTakenLate(one) {
  return Boolean(one.entryUntil) && (one.submissionState ?? 'DRAFT') === 'DRAFT' && daysUntil(dueBy(one)) < 0;
}

/** Whether something is to be done about it now. @param state as stateOf() says */
export function isOpen(state) {
  return GROUPS[state] === 'todo';
}

const GROUPS = { SENT_BACK: 'todo', LATE: 'todo', DRAFT: 'todo', OPEN: 'todo', SENT: 'sent', SENT_LATE: 'sent', APPROVED: 'approved', NOT_DUE: 'later' };
const ORDER = ['todo', 'later', 'sent', 'approved'];

/** What is to be done first: sent back and late, then by the day; what is done, the newest first. @returns [[group, items]] */
export function grouped(items) {
  const groups = Map.groupBy(items, (one) => GROUPS[stateOf(one)] ?? 'later');
  return ORDER.filter((group) => groups.has(group)).map((group) => [group, groups.get(group).sort(group === 'todo' ? byNeed
    : group === 'later' ? byDay : (one, other) => byDay(other, one))]);
}

function byNeed(one, other) {
  return needs(other) - needs(one) || byDay(one, other);
}

function needs(one) {
  return ['SENT_BACK', 'LATE'].includes(stateOf(one)) ? 1 : 0;
}

function byDay(one, other) {
  return dueBy(one).localeCompare(dueBy(other)) || one.period.localeCompare(other.period) || one.department.localeCompare(other.department);
}
