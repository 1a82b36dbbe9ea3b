// What a reviewer looks at first: who entered it, what was corrected.
import { numberIn } from '../work/told.js';

/** Whether a figure says something else than when it was last approved, or last sent. */
export function isCorrected({ revisions = [], enteredAt } = {}, { approvedAt }) {
  return revisions.length > 1 && (!approvedAt || Date.parse(enteredAt) > Date.parse(approvedAt));
}

/** Four eyes: nobody approves what they entered, or the account of a system of their department. */
export function isOwn({ figures }, person) {
  return figures.flatMap(({ revisions }) => revisions).some(({ enteredBy, enteredByKind, enteredByDepartment }) => enteredBy === person.id
    || (enteredByKind === 'SYSTEM' && enteredByDepartment && enteredByDepartment === person.department));
}

/** Corrections first, then by the last day. */
export function inOrder(submissions) {
  const corrected = ({ approvedAt }) => (approvedAt ? 0 : 1);
  return submissions.toSorted((one, other) => corrected(one) - corrected(other) || one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id));
}

/** Difference from the period before; undefined where there is none. */
export function changeOf({ figure, before }) {
  const [now, was] = [numberIn(figure?.value), numberIn(before?.value)];
  return now === undefined || was === undefined ? undefined : now - was;
}
