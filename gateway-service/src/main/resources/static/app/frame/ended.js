import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { show } from '../part/dialog.js';
import { loginHref } from '../session.js';

/**
 * The session has ended in mid-work: the screen stays as it is, the login happens in a tab of its own. A dialog, since the
 * work may be in one, which would let nothing outside be used.
 * @param hide its reader wants to look at what is behind it
 */
export function endedDialog(words, hide) {
  const [title, advice] = words.ended;
  return html`<dialog class="ended" role="alertdialog" aria-labelledby="ended" aria-describedby="ended-advice"
    @close=${hide} ${ref(show)}>
    <h2 id="ended">${title}</h2>
    <p id="ended-advice">${advice}</p>
    <p class="actions">
      <a class="button" href=${loginHref('/signed-in')} target="_blank">${words.loginAgain}</a>
      <button type="button" class="plain" @click=${forget}>${words.goOnWithout}</button>
    </p>
  </dialog>`;
}

function forget(event) {
  event.target.dispatchEvent(new CustomEvent('session', { detail: 'forget', bubbles: true }));
}
