// What a department owes for a period, in the plan's order, with what is stored of it.
import { frequencyOf } from './periods.js';

/** One name for a figure: of its target, and of the part where several report. */
export function keyOf({ target, part }) {
  return part ? `${target} ${part}` : target;
}

function owes(target, { department, period }) {
  return target.frequency === frequencyOf(period) && (target.reporting ?? [target.responsible]).includes(department);
}

/**
 * @param of {department, period} @param submission what is stored, or undefined @param before the one of the period before
 * @returns [{section, rows: [{key, target, part?, figure?, before?, editable, handedIn}]}]
 */
export function rowsOf(plan, of, submission, before) {
  const stored = Map.groupBy(submission?.figures ?? [], ({ target }) => target);
  const earlier = new Map((before?.figures ?? []).map((figure) => [keyOf(figure), figure]));
  const row = (target, figure) => {
    const key = keyOf({ target: target.id, part: figure?.part });
    return { key, target, part: figure?.part, figure, before: earlier.get(key), editable: isOpen(plan, submission, key), handedIn: handedIn(figure, submission) };
  };
  const rows = (target) => {
    const figures = stored.get(target.id) ?? [];
    const parts = figures.map((figure) => row(target, figure));
    return parts.length === 0 && owes(target, of) ? [row(target)] : parts;
  };
  return plan.sections.map((section) => ({ section, rows: section.targets.filter(({ measure }) => measure !== 'NONE').flatMap(rows) }))
    .filter((one) => one.rows.length > 0);
}

/** Whether a figure may be changed now: the submission is in the department's hands, and after a reopening it is one of those. */
function isOpen({ state }, submission, key) {
  if (state === 'CLOSED') return false;
  if (!submission) return true;
  const open = submission.open ?? [];
  return ['DRAFT', 'SENT_BACK'].includes(submission.state) && (open.length === 0 || open.some((one) => keyOf(one) === key));
}

/** Changing what was handed in needs a reason. */
function handedIn(figure, { submittedAt } = {}) {
  return Boolean(figure && submittedAt && Date.parse(figure.enteredAt) <= Date.parse(submittedAt));
}
