import { html } from 'lit';
import { areaField, fieldsOf, missing } from '../part/field.js';

/** Asks once more, and for the reason. */
export function revokeForm({ officerName, officer }, departmentName, words) {
  const told = words.delegation;
  return { heading: told.revoke, does: told.revoke, wrong: (fields) => missing(fields, ['reason'], words),
    body: (now) => html`<p>${told.revokeAsk(officerName ?? officer, departmentName)}</p>
      ${areaField(fieldsOf(now, told, words)('reason', { required: true }))}` };
}
