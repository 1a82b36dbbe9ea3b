import { html, nothing } from 'lit';

/** What was just done. It stays until its reader closes it, and is read aloud. */
export function said(text, words, close) {
  return html`<div role="status">${text ? html`<p class="said">${text}
    <button type="button" class="plain" @click=${close}>${words.close}</button></p>` : nothing}</div>`;
}
