import { html } from 'lit';
import { actions, dialog, refusals } from '../part/dialog.js';
import { areaField } from '../part/field.js';

/** Asks once more, and for the reason. */
export function revokeDialog(draft, departmentName, words, { close, keep, submit }) {
  const { officerName, officer } = draft.delegation;
  return dialog(words.delegation.revoke, words, close, html`
    <p>${words.delegation.revokeAsk(officerName ?? officer, departmentName)}</p>
    <form novalidate @input=${keep} @submit=${submit}>
      ${refusals(draft.errors[''])}
      ${areaField({ name: 'reason', label: words.delegation.fields.reason, value: draft.fields.reason,
        error: draft.errors.reason, required: true })}
      ${actions(words, words.delegation.revoke, draft.busy)}
    </form>`);
}
