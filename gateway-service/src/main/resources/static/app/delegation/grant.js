import { html } from 'lit';
import { actions, dialog, refusals } from '../part/dialog.js';
import { areaField, choiceField, dateField, textField } from '../part/field.js';

export const FIELDS = ['officer', 'officerName', 'department', 'from', 'to', 'reason'];
const REQUIRED = ['officer', 'department', 'from', 'to', 'reason'];

/** What is wrong before the server is asked. */
export function wrong(fields, words) {
  const missing = REQUIRED.filter((name) => !fields[name]).map((name) => [name, words.required]);
  const backwards = fields.from && fields.to && fields.to < fields.from ? [['to', words.delegation.backwards]] : [];
  return Object.fromEntries([...missing, ...backwards]);
}

/** @param draft {fields, errors, busy} what was typed, which stays when the dialog is closed */
export function grantDialog(draft, departments, words, { close, keep, submit }) {
  const field = (name, more) => ({ name, label: words.delegation.fields[name], value: draft.fields[name],
    error: draft.errors[name], hint: words.delegation.hints[name], required: REQUIRED.includes(name), ...more });
  return dialog(words.delegation.grant, words, close, html`
    <form novalidate @input=${keep} @submit=${submit}>
      ${refusals(draft.errors[''])}
      ${textField(field('officer'))}
      ${textField(field('officerName'))}
      ${choiceField(field('department', { choices: departments.map(({ id, name }) => [id, name]), none: words.choose }))}
      <div class="pair">${dateField(field('from'))}${dateField(field('to', { min: draft.fields.from }))}</div>
      ${areaField(field('reason'))}
      ${actions(words, words.delegation.grant, draft.busy)}
    </form>`);
}
