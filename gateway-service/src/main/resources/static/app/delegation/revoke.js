import { html } from 'lit';
import { areaField, fieldsOf, missing } from '../part/field.js';

/** Asks once more, and for the reason. @param nameOf department => its name, which may come after the dialog has opened */
export function revokeForm({ officerName, officer, department }, nameOf, words) {
  const told = words.delegation;
  return { heading: told.revoke, does: told.revoke, wrong: (fields) => missing(fields, ['reason'], words),
    body: (now) => html`<p>${told.revokeAsk(officerName ?? officer, nameOf(department))}</p>
      ${areaField(fieldsOf(now, told, words)('reason', { required: true }))}` };
}
