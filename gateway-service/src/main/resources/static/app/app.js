import { LitElement, html, nothing } from 'lit';
import { href, read, sameView } from './address.js';
import { focusHeading } from './focus.js';
import { closed } from './frame/closed.js';
import { endedDialog } from './frame/ended.js';
import { keptBar } from './frame/kept-bar.js';
import { nameParts } from './frame/person.js';
import { top } from './frame/top.js';
import { recall } from './remembered.js';
import { mayUse, screenOf } from './screens.js';
import { Session } from './session.js';
import { skeleton } from './view/loading.js';
import { wordsIn } from './words.js';

/** Between tries whether there is a network again. */
const TRY_MS = 5_000;

/** The frame: reads the address, loads its screen, follows links without loading the page anew, knows the person. */
class App extends LitElement {
  static properties = { place: { state: true }, words: { state: true }, person: { state: true },
    ended: { state: true }, parts: { state: true }, keptAt: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.session = new Session(() => this.known());
    window.addEventListener('popstate', () => this.arrive());
    document.addEventListener('kept', ({ detail }) => this.withoutNetwork(detail));
    document.addEventListener('reached', () => this.reached());
    window.addEventListener('online', () => this.session.check());
    this.addEventListener('click', (event) => this.follow(event));
    this.addEventListener('go', (event) => this.go(event.detail));
    this.addEventListener('session', ({ detail }) => this.session[detail]());
    this.arrive();
    this.session.check();
  }

  /** The oldest of what is shown; whether the network is back is tried until it is. */
  withoutNetwork(keptAt) {
    if (!this.keptAt) this.trying = setInterval(() => this.session.check(), TRY_MS);
    if (!this.keptAt || keptAt < this.keptAt) this.keptAt = keptAt;
  }

  /** What is shown is asked for again. */
  reached() {
    if (!this.keptAt) return;
    clearInterval(this.trying);
    this.keptAt = undefined;
    document.dispatchEvent(new CustomEvent('anew'));
  }

  async arrive() {
    const place = read(location.pathname, location.search, recall('lang'));
    const [words] = await Promise.all([wordsIn(place.lang), screenOf(place)?.load()]);
    const before = this.place;
    this.words = words;
    document.documentElement.lang = place.lang;
    this.place = place;
    if (before && !sameView(before, place)) this.read();
  }

  async read() {
    window.scrollTo(0, 0);
    document.activeElement?.blur();
    await this.updateComplete;
    focusHeading(this);
  }

  async known() {
    const { person, ended } = this.session;
    if (person.unit !== this.person?.unit || person.department !== this.person?.department) this.parts = undefined;
    if (!ended) this.querySelector('dialog.ended')?.close(); // gives the focus back
    Object.assign(this, { person, ended });
    this.parts ??= await nameParts(person, document.documentElement.lang);
  }

  go(address) {
    history.pushState(null, '', address);
    this.arrive();
  }

  /** Links to other views are followed here, unless the reader wants a window of its own, or the server has to answer. */
  follow(event) {
    const link = event.target.closest('a[href^="/"]');
    if (!link || link.target || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (read(link.pathname, link.search).page === 'nowhere') return;
    event.preventDefault();
    this.go(link.getAttribute('href'));
  }

  render() {
    const { place, words, person, ended } = this;
    if (!place) return nothing;
    return html`
      <a class="skip" href="#main">${words.skipToMain}</a>
      ${place.page === 'plan' ? html`<a class="skip" href="#targets">${words.skip}</a>` : nothing}
      ${top(place, words, person, this.parts)}
      ${this.keptAt ? keptBar(this.keptAt, place, words) : nothing}
      ${this.page(place, words, person)}
      ${ended ? endedDialog(words, () => { this.ended = false; }) : nothing}`;
  }

  page(place, words, person) {
    const screen = screenOf(place);
    if (!screen) return closed('nowhere', place, words);
    if (screen.roles && !person) return html`<main>${skeleton(words)}</main>`;
    if (!mayUse(screen, person)) return closed(person.anonymous ? 'loginWanted' : 'notAllowed', place, words, screen);
    return this.element(screen, person);
  }

  /** One element as long as the screen and the person stay the same, so that a form keeps what was typed. */
  element(screen, person) {
    const key = screen.roles ? `${screen.name} ${person.id}` : screen.name;
    if (key !== this.key) this.shown = document.createElement(screen.element);
    this.key = key;
    return Object.assign(this.shown, { place: this.place, words: this.words, person });
  }
}

customElements.define('td-app', App);
