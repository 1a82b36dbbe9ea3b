import { LitElement, html, nothing } from 'lit';
import { href, read } from './address.js';
import './plan-page.js';
import './plans-page.js';
import { wordsIn } from './words.js';

/** The frame: reads the address, follows links without loading the page anew. */
class App extends LitElement {
  static properties = { place: { state: true }, words: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('popstate', () => this.arrive());
    this.addEventListener('click', (event) => this.follow(event));
    this.addEventListener('go', (event) => this.go(event.detail));
    this.arrive();
  }

  async arrive() {
    const place = read(location.pathname, location.search);
    this.words = await wordsIn(place.lang);
    document.documentElement.lang = place.lang;
    this.place = place;
  }

  go(address) {
    history.pushState(null, '', address);
    this.arrive();
  }

  /** Links to other views are followed here, unless the reader wants a window of its own. */
  follow(event) {
    const link = event.target.closest('a[href^="/"]');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.go(link.getAttribute('href'));
  }

  render() {
    const { place, words } = this;
    if (!place) return nothing;
    return html`
      ${place.page === 'plan' ? html`<a class="skip" href="#targets">${words.skip}</a>` : nothing}
      <header class="top">
        <a class="brand" href=${href({ page: 'plans', lang: place.lang })}>${words.product}</a>
        <span class="motto">${words.motto}</span>
        <a class="language" lang=${words.otherLanguage.lang} hreflang=${words.otherLanguage.lang}
          href=${href(place, { lang: words.otherLanguage.lang })}>${words.otherLanguage.word}</a>
      </header>
      ${this.page(place, words)}`;
  }

  page(place, words) {
    if (place.page === 'plan') return html`<td-plan .place=${place} .words=${words}></td-plan>`;
    if (place.page === 'plans') return html`<td-plans .place=${place} .words=${words}></td-plans>`;
    const [title, advice] = words.errors.nowhere;
    return html`<main><section class="notice"><h1>${title}</h1><p>${advice}</p></section></main>`;
  }
}

customElements.define('td-app', App);
