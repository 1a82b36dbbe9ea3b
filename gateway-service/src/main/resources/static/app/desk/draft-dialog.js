import { html, nothing } from 'lit';
import { actions, dialog, refusals } from '../part/dialog.js';
import { choiceField, dateField, textField } from '../part/field.js';
import { FREQUENCIES } from './plans.js';

const REQUIRED = ['title', 'year', 'number', 'date', 'issuer'];

export function headOf({ title, year, number, date, issuer, session }) {
  return { title, year: year && String(year), number, date, issuer, session, effectiveFrom: year && `${year}-01-01` };
}

export function wrongHead(fields, words) {
  return Object.fromEntries(REQUIRED.filter((name) => !fields[name]).map((name) => [name, words.required]));
}

/** @returns what planOf() takes */
export function planHead({ title, year, responsible, frequency, number, date, issuer, session, effectiveFrom }, unit) {
  const resolution = { number, date, issuer, ...(session ? { session } : {}), ...(effectiveFrom ? { effectiveFrom } : {}) };
  return { unit, title, year: Number(year), resolution, responsible, frequency };
}

/** What the plan says of itself, and what holds for targets that do not say it. */
export function draftDialog({ fields, errors, busy }, open, departments, words, { close, keep, submit }) {
  const told = words.desk;
  const field = (name, more) => ({ name, label: told.head[name], value: fields[name], error: errors[name],
    required: REQUIRED.includes(name), none: words.choose, ...more });
  return dialog(told.makeDraft, words, close, html`
    <form novalidate @input=${keep} @submit=${submit}>
      ${open > 0 ? html`<p>${told.draftAbout(open)}</p>` : nothing}
      ${refusals(errors[''])}
      ${textField(field('title'))}
      <div class="pair">${textField(field('number'))}${dateField(field('date'))}</div>
      <div class="pair">${textField(field('issuer'))}${textField(field('session'))}</div>
      <div class="pair">${textField(field('year'))}${dateField(field('effectiveFrom'))}</div>
      <div class="pair">${choiceField(field('responsible', { choices: departments.map(({ id, name }) => [id, name]) }))}
        ${choiceField(field('frequency', { choices: FREQUENCIES.map((one) => [one, told.frequencies[one]]) }))}</div>
      ${actions(words, told.makeDraft, busy)}
    </form>`);
}
