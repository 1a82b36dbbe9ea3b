import { html } from 'lit';
import { dayAfter, daysUntil, today } from '../format.js';
import { areaField, byField, dateField, fieldsOf, missing } from '../part/field.js';
import { dueBy } from '../work/obligations.js';
import { extend } from '../work/submissions.js';

const FIELDS = ['until', 'reason'];

/** More time can be given for what is not in the reviewer's hands. */
export function canExtend({ submissionState = 'DRAFT' }) {
  return ['DRAFT', 'SENT_BACK'].includes(submissionState);
}

/**
 * Asks until when a department has more time, and why.
 * @param owed an obligation @param who its department's name @param done (answer, news) => messages by field, or nothing
 */
export function extending(owed, who, place, words, formats, done) {
  const told = words.work.review.extend;
  return { heading: told.heading, does: told.does, wrong: (fields) => ({ ...missing(fields, FIELDS, words), ...over(fields, told) }), body: (now) => body(now, owed, who, words, formats),
    act: async ({ until, reason }) => {
      const answer = await extend(owed, until, reason, place.lang);
      return answer.problem?.status === 422 ? byField(answer.problem, FIELDS, words) : done(answer, told.done(who, formats.day(until)));
    } };
}

function body(now, owed, who, words, formats) {
  const told = words.work.review.extend;
  const field = fieldsOf(now, told, words);
  return html`<p>${told.ask(who, formats.day(dueBy(owed)))}</p>
    ${dateField(field('until', { required: true, min: first(dueBy(owed)), max: aYearAfter(owed.dueOn) }))}
    ${areaField(field('reason', { required: true }))}`;
}

function over({ until }, told) {
  return until && until < today() ? { until: told.over } : {};
}

/** A day that is over would give nobody more time. */
function first(due) {
  return daysUntil(due) < 0 ? today() : dayAfter(due);
}

function aYearAfter(day) {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
