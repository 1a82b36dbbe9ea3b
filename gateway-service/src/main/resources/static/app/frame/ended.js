import { html } from 'lit';
import { loginHref } from '../session.js';

/** The session has ended in mid-work: the screen stays as it is, the login happens in a tab of its own. */
export function bar(words) {
  const [title, advice] = words.ended;
  return html`<section class="ended" role="alert">
    <p><b>${title}</b> ${advice}</p>
    <a class="button" href=${loginHref('/signed-in')} target="_blank">${words.loginAgain}</a>
    <button type="button" class="plain" @click=${forget}>${words.goOnWithout}</button>
  </section>`;
}

function forget(event) {
  event.target.dispatchEvent(new CustomEvent('session', { detail: 'forget', bubbles: true }));
}
