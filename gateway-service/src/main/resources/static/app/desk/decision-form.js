import { html } from 'lit';
import { areaField, dateField, textField } from '../part/field.js';

const REQUIRED = ['number', 'date', 'effectiveFrom', 'reason'];

/** The form of the decision that amends a plan. */
export function decisionForm(decision, year, errors, words) {
  const told = words.desk.amend;
  const field = (now, name, more) => ({ name, label: told.fields[name], value: now.fields[name], error: now.errors[name],
    hint: told.hints[name], required: REQUIRED.includes(name), ...more });
  return { heading: told.decision, does: words.desk.save, fields: decision, errors: errors ?? {},
    wrong: (typed) => Object.fromEntries(REQUIRED.filter((name) => !typed[name]).map((name) => [name, words.required])),
    body: (now) => html`<div class="pair">${textField(field(now, 'number'))}${dateField(field(now, 'date'))}</div>
      <div class="pair">${textField(field(now, 'issuer'))}
        ${dateField(field(now, 'effectiveFrom', { min: `${year}-01-01`, max: `${year}-12-31` }))}</div>
      ${areaField(field(now, 'reason'))}` };
}
