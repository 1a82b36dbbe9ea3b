import { html, nothing } from 'lit';

/**
 * What was just done. It stays until its reader closes it, and is read aloud.
 * @param partly whether some of it was not done
 */
export function said(text, words, close, partly = false) {
  return html`<div role="status">${text ? html`<p class="said ${partly ? 'partly' : ''}">${text}
    <button type="button" class="plain" @click=${close}>${words.close}</button></p>` : nothing}</div>`;
}
