import { html, nothing } from 'lit';
import { fieldsOf, textField } from '../part/field.js';
import { FILTERS, filterFields } from './filters.js';
import { MOST_SHOWN, preview } from './subscriptions.js';

export const FIELDS = ['address', 'description', ...FILTERS];

/** A new webhook: where to, of what, and what that would have been so far. @param page is drawn again when the preview is there */
export function subscriptionForm(page, words) {
  const told = words.subscriptions;
  let seen;
  const look = async (now) => {
    if (seen?.busy) return;
    seen = { busy: true };
    page.requestUpdate();
    seen = await preview(now.fields);
    page.requestUpdate();
  };
  return { wide: true, heading: told.create, does: told.create,
    wrong: ({ address }) => (/^https?:\/\/\S+$/.test(address ?? '') ? {} : { address: told.wrongAddress }),
    body: (now) => {
      const field = fieldsOf(now, told, words);
      const [type, unit, plan, department, section, target, status] = filterFields(field, words);
      return html`${textField(field('address', { required: true, longest: 2000 }))} ${textField(field('description', { longest: 500 }))}
        <div class="pair">${type}${status}</div><div class="pair">${unit}${plan}</div>
        <div class="pair">${department}${section}</div>${target}
        <p class="actions"><button type="button" class="plain" data-does="preview" aria-busy=${seen?.busy ? 'true' : nothing} @click=${() => look(now)}>${told.preview}</button></p>
        <div role="status">${seen && !seen.busy ? previewed(seen, words) : nothing}</div>`;
    } };
}

function previewed({ value, problem }, words) {
  const told = words.subscriptions;
  if (problem) return html`<p>${told.previewFailed}</p>`;
  return html`<p>${told.previewed(value.length, MOST_SHOWN)}</p>
    ${value.length ? html`<ul class="many" data-preview>${value.map((event) => html`<li>${told.types[event.type]} <span class="code">${event.subject}</span></li>`)}</ul>` : nothing}`;
}
