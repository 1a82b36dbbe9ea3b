import { html } from 'lit';
import { today } from '../format.js';
import { byField, choiceField, dateField, fieldsOf, missing, textField, tickField } from '../part/field.js';
import { take } from './reports.js';

const IMPRINT = ['number', 'date', 'signer'];
const FIELDS = [...IMPRINT, 'place', 'capacity', 'position', 'asReviewed'];
/** Who signs in them: with a position of their own, which is known of a deputy. */
const POSITIONED = ['DEPUTY', 'BY_ORDER', 'AUTHORISED'];
const POSITION_ASKED = ['BY_ORDER', 'AUTHORISED'];

/** Asks whether a draft was found right. @param done (answer, news) => messages by field, or nothing */
export function reviewing(report, place, words, done) {
  const told = words.reports;
  return { heading: told.review, does: told.review, body: () => html`<p>${told.reviewAsk}</p>`,
    act: async () => done(await take('review', report, {}, place.lang), told.reviewed) };
}

/** Number, day and signer with which it is issued; figures that were corrected meanwhile are told, and it takes a word to issue it all the same. */
export function issuing(report, place, words, done, person) {
  const told = words.reports;
  const { imprint } = report.input;
  let changed = [];
  return { heading: told.issue, does: told.issue, redraws: ['capacity'],
    fields: { signer: person.name, ...typed(imprint), date: imprint.date ?? today() },
    wrong: (fields) => missing(fields, required(fields), words), body: (now) => body(now, report, changed, words),
    act: async (fields) => {
      const answer = await take('issue', report, wish(fields), place.lang);
      if (answer.problem?.code === 'figures-changed') changed = answer.problem.errors;
      return answer.problem?.status === 422 ? byField(answer.problem, FIELDS, words) : done(answer, told.issued);
    } };
}

function typed(imprint) {
  return Object.fromEntries(Object.entries(imprint).filter(([, value]) => value != null).map(([name, value]) => [name, String(value)]));
}

function required({ capacity }) {
  return POSITION_ASKED.includes(capacity) ? [...IMPRINT, 'position'] : IMPRINT;
}

/** A number that is none is left to the service to refuse. */
function wish({ number, date, signer, place, capacity, position, asReviewed }) {
  return { number: /^\d+$/.test(number) ? Number(number) : number, date, signer, place, capacity: capacity ?? 'HEAD',
    position: POSITIONED.includes(capacity) ? position : undefined, asReviewed: asReviewed === 'true' };
}

/** Where the template names no head, as for a department, there is none to sign for. */
function body(now, report, changed, words) {
  const told = words.reports;
  const field = fieldsOf(now, told, words);
  return html`<p>${told.issueAsk}</p>
    <div class="pair">${textField(field('number', { required: true, longest: 5 }))}${dateField(field('date', { required: true }))}</div>
    ${textField(field('signer', { required: true }))}
    ${report.input.template?.authority.length > 1 ? choiceField(field('capacity', { choices: Object.entries(told.capacities).slice(1), none: told.capacities.HEAD })) : ''}
    ${POSITIONED.includes(now.fields.capacity) ? textField(field('position', { required: POSITION_ASKED.includes(now.fields.capacity) })) : ''}
    ${textField(field('place'))}
    ${changed.length ? html`<ul class="many">${changed.map(({ message }) => html`<li>${message}</li>`)}</ul>${tickField(field('asReviewed'))}` : ''}`;
}
