// What a department owes for a period, in the plan's order, with what is stored of it.
import { frequencyOf } from './periods.js';

/** One name for a figure: of its target, and of the part where several report. */
export function keyOf({ target, part }) {
  return part ? `${target} ${part}` : target;
}

/** The same among the figures of all submissions. @param of {plan, department, period} */
export function nameOf({ plan, department, period }, row) {
  return [plan, department, period, row.key].join(' ');
}

function owes(target, { department, period }) {
  return target.frequency === frequencyOf(period) && (target.reporting ?? [target.responsible]).includes(department);
}

/** Parts of a target that are reported, or were for the period before, each once. */
function partsOf(target, figures) {
  return [...new Set(figures.filter((one) => one.target === target && one.part).map(({ part }) => part))];
}

/**
 * @param of {department, period} @param closed whether nothing is taken in any more @param submission what is stored, or undefined @param before the one of the period before
 * @param added [{target, part}] parts that somebody is about to report
 * @returns [{section, rows: [{key, target, part?, figure?, before?, editable, handedIn}]}]
 */
export function rowsOf(plan, of, closed, submission, before, added = []) {
  const [stored, earlier] = [submission, before].map((one) => new Map((one?.figures ?? []).map((figure) => [keyOf(figure), figure])));
  const row = (target, part) => {
    const key = keyOf({ target: target.id, part });
    const figure = stored.get(key);
    return { key, target, part, figure, before: earlier.get(key), editable: !closed && isOpen(plan, submission, key, figure), handedIn: handedIn(figure, submission) };
  };
  const rows = (target) => {
    const isHere = owes(target, of) || [...stored.values()].some((figure) => figure.target === target.id);
    const parts = isHere ? partsOf(target.id, [...stored.values(), ...earlier.values(), ...added]) : [];
    const whole = isHere && (parts.length === 0 || stored.has(target.id)) ? [row(target)] : [];
    return [...whole, ...parts.map((part) => row(target, part))];
  };
  return plan.sections.map((section) => ({ section, rows: section.targets.filter(({ measure }) => measure !== 'NONE').flatMap(rows) }))
    .filter((one) => one.rows.length > 0);
}

/** Whether a figure may be changed now: the submission is in the department's hands, and after a reopening it is one of those; or it is an estimate that was approved. */
function isOpen({ state }, submission, key, figure) {
  if (state === 'CLOSED') return false;
  if (!submission) return true;
  if (submission.state === 'APPROVED') return figure?.quality === 'ESTIMATED';
  const open = submission.open ?? [];
  return ['DRAFT', 'SENT_BACK'].includes(submission.state) && (open.length === 0 || open.some((one) => keyOf(one) === key));
}

/** Changing what was handed in needs a reason. */
function handedIn(figure, { submittedAt } = {}) {
  return Boolean(figure && submittedAt && Date.parse(figure.enteredAt) <= Date.parse(submittedAt));
}
