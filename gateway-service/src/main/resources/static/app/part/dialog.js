import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';

/**
 * A modal dialog: the browser keeps the focus in it, closes it by Escape and gives the focus back.
 * The first field comes first, so that the browser begins there.
 * @param heading its name; close is called when it is closed by its reader
 */
export function dialog(heading, words, close, body) {
  return html`<dialog aria-labelledby="dialog-heading" @close=${close} ${ref(show)}>
    <h2 id="dialog-heading">${heading}</h2>
    ${body}
    <button type="button" class="plain close" aria-label=${words.close} @click=${shut}>✕</button>
  </dialog>`;
}

/** Buttons at the end of a dialog's form. */
export function actions(words, doIt, busy) {
  return html`<p class="actions">
    <button type="submit" ?disabled=${busy} aria-busy=${busy ? 'true' : nothing}>${doIt}</button>
    <button type="button" class="plain" @click=${shut}>${words.cancel}</button>
  </p>`;
}

/** What the server said that belongs to no single field. */
export function refusals(messages) {
  return messages?.length ? html`<ul class="errors" role="alert" tabindex="-1" data-errors>
    ${messages.map((message) => html`<li>${message}</li>`)}</ul>` : nothing;
}

/** For ref(): a dialog can be shown only when it is in the document, which is after the template was made. */
export function show(element) {
  queueMicrotask(() => {
    if (element?.isConnected && !element.open) element.showModal();
  });
}

function shut(event) {
  event.target.closest('dialog').close();
}
