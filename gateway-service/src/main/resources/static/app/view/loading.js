import { html } from 'lit';

/** The shape of what comes; style/page.css shows it only after 300 ms. */
export function skeleton(words, rows = 8) {
  return html`<div class="skeleton" role="status"><span class="unseen">${words.loading}</span>
    ${Array.from({ length: rows }, () => html`<i></i>`)}</div>`;
}
