import { html } from 'lit';
import { areaField, choiceField, dateField, fieldsOf, missing, textField } from '../part/field.js';

export const FIELDS = ['officer', 'officerName', 'department', 'from', 'to', 'reason'];
const REQUIRED = ['officer', 'department', 'from', 'to', 'reason'];

/** The form of a delegation. */
export function grantForm(departments, words) {
  const told = words.delegation;
  return { heading: told.grant, does: told.grant, wrong: (fields) => wrong(fields, words),
    body: (now) => {
      const of = fieldsOf(now, told, words);
      const field = (name, more) => of(name, { required: REQUIRED.includes(name), ...more });
      return html`${textField(field('officer'))} ${textField(field('officerName'))}
        ${choiceField(field('department', { choices: departments.map(({ id, name }) => [id, name]) }))}
        <div class="pair">${dateField(field('from'))}${dateField(field('to', { min: now.fields.from }))}</div>
        ${areaField(field('reason'))}`;
    } };
}

/** What is wrong before the server is asked. */
function wrong(fields, words) {
  const backwards = fields.from && fields.to && fields.to < fields.from ? { to: words.delegation.backwards } : {};
  return { ...missing(fields, REQUIRED, words), ...backwards };
}
