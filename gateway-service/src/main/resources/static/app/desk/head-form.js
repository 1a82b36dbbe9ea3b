import { html } from 'lit';
import { dateField, textField } from '../part/field.js';

const REQUIRED = ['title', 'number', 'date', 'issuer'];

/** The form of what a plan says of itself. */
export function headForm({ title, resolution }, fields, errors, words) {
  const told = words.desk;
  return { heading: told.editHead, does: told.save, fields: fields ?? { title, ...resolution }, errors: errors ?? {},
    wrong: (typed) => Object.fromEntries(REQUIRED.filter((name) => !typed[name]).map((name) => [name, words.required])),
    headFrom: ({ title: named, ...rest }) => ({ title: named, resolution: rest }),
    body: (now) => headFields((name) => ({ name, label: told.head[name], value: now.fields[name], error: now.errors[name],
      required: REQUIRED.includes(name) })) };
}

/** @param field (name) => what a field is made of */
export function headFields(field) {
  return html`${textField(field('title'))}
    <div class="pair">${textField(field('number'))}${dateField(field('date'))}</div>
    <div class="pair">${textField(field('issuer'))}${textField(field('session'))}</div>
    ${dateField(field('effectiveFrom'))}`;
}
