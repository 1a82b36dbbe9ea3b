import { LitElement, html } from 'lit';
import { titled } from '../title.js';

/** Where a login that was started beside a piece of work ends: tells the other tabs, and closes if it may. */
class SignedIn extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.dispatchEvent(new CustomEvent('session', { detail: 'changed', bubbles: true }));
    window.close();
  }

  render() {
    const [title, advice] = this.words.signedIn;
    titled(this.words, title);
    return html`<main id="main" tabindex="-1"><h1>${title}</h1><p>${advice}</p></main>`;
  }
}

customElements.define('td-signed-in', SignedIn);
