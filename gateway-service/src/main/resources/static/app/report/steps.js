import { html } from 'lit';
import { today } from '../format.js';
import { byField, dateField, fieldsOf, missing, textField, tickField } from '../part/field.js';
import { take } from './reports.js';

const IMPRINT = ['number', 'date', 'signer'];
const FIELDS = [...IMPRINT, 'place', 'asReviewed'];

/** Asks whether a draft was found right. @param done (answer, news) => messages by field, or nothing */
export function reviewing(report, place, words, done) {
  const told = words.reports;
  return { heading: told.review, does: told.review, body: () => html`<p>${told.reviewAsk}</p>`,
    act: async () => done(await take('review', report, {}, place.lang), told.reviewed) };
}

/** Number, day and signer with which it is issued; figures that were corrected meanwhile are told, and it takes a word to issue it all the same. */
export function issuing(report, place, words, done) {
  const told = words.reports;
  const { imprint } = report.input;
  let changed = [];
  return { heading: told.issue, does: told.issue, fields: { ...typed(imprint), date: imprint.date ?? today() },
    wrong: (fields) => missing(fields, IMPRINT, words), body: (now) => body(now, changed, words),
    act: async (fields) => {
      const answer = await take('issue', report, wish(fields), place.lang);
      if (answer.problem?.code === 'figures-changed') changed = answer.problem.errors;
      return answer.problem?.status === 422 ? byField(answer.problem, FIELDS, words) : done(answer, told.issued);
    } };
}

function typed(imprint) {
  return Object.fromEntries(Object.entries(imprint).filter(([, value]) => value != null).map(([name, value]) => [name, String(value)]));
}

/** A number that is none is left to the service to refuse. */
function wish({ number, date, signer, place, asReviewed }) {
  return { number: /^\d+$/.test(number) ? Number(number) : number, date, signer, place, asReviewed: asReviewed === 'true' };
}

function body(now, changed, words) {
  const told = words.reports;
  const field = fieldsOf(now, told, words);
  return html`<p>${told.issueAsk}</p>
    <div class="pair">${textField(field('number', { required: true, longest: 5 }))}${dateField(field('date', { required: true }))}</div>
    ${textField(field('signer', { required: true }))}${textField(field('place'))}
    ${changed.length ? html`<ul class="many">${changed.map(({ message }) => html`<li>${message}</li>`)}</ul>${tickField(field('asReviewed'))}` : ''}`;
}
