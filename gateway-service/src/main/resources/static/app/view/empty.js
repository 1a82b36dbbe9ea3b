import { html, nothing } from 'lit';

/** Nothing to show: why, and what comes next. */
export function empty(text, action = nothing) {
  return html`<div class="empty"><p>${text}</p>${action}</div>`;
}
