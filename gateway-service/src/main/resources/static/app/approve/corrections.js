// What a reviewer looks at first: who entered it, what was corrected, what is doubtful.
import { numberIn } from '../work/told.js';

/** The revision that was approved last, else the one that was sent before; undefined where a figure was not corrected since. */
export function correctedFrom({ revisions = [] } = {}, { approvedAt }) {
  if (!approvedAt) return revisions.at(-2);
  const isOld = ({ enteredAt }) => Date.parse(enteredAt) <= Date.parse(approvedAt);
  return revisions.length > 0 && !isOld(revisions.at(-1)) ? revisions.findLast(isOld) : undefined;
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

/** The same in percent of the period before; of nothing there is no share. */
export function changeInPercent(row) {
  const [change, was] = [changeOf(row), numberIn(row.before?.value)];
  return change === undefined || was === 0 ? undefined : (100 * change) / Math.abs(was);
}

/** What a reviewer looks at first: corrections, then what the service doubts, the largest change first. @returns {corrected, doubtful, rest: row => whether it is neither} */
export function looked(entry) {
  const { rows, known: { submission } } = entry;
  const corrected = rows.filter(({ figure }) => correctedFrom(figure, submission));
  const doubtful = rows.filter((row) => entry.doubtsOf(row).length > 0 && !corrected.includes(row))
    .toSorted((one, other) => Math.abs(changeInPercent(other) ?? 0) - Math.abs(changeInPercent(one) ?? 0));
  return { corrected, doubtful, rest: (row) => !corrected.includes(row) && !doubtful.includes(row) };
}
