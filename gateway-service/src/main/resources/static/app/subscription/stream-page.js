import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { now } from '../clock.js';
import { formats } from '../format.js';
import { choiceField, typed } from '../part/field.js';
import { titled } from '../title.js';
import { empty } from '../view/empty.js';
import { FILTERS, filterFields, filterOf, streamAddress } from './filters.js';
import { Following } from './following.js';
import { gist } from './gist.js';

/** As other live pages look. */
const LOOKS = { opening: 'catchingUp', live: 'live', broken: 'behind', closed: 'behind' };
const STARTS = { hour: 3_600_000, day: 86_400_000 };

/** The stream as it runs, with the line that gives the same to a program. */
class StreamPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.following?.close();
    this.key = undefined;
  }

  /** Another filter is another stream; the moment of a start is told once. */
  willUpdate() {
    const key = JSON.stringify([filterOf(this.place), this.place.start]);
    if (key === this.key) return;
    this.key = key;
    this.following?.close();
    this.start = startOf(this.place.start);
    this.following = new Following(this.place, this.start, () => this.requestUpdate());
  }

  go(fields) {
    const names = [...FILTERS, 'start'];
    this.dispatchEvent(new CustomEvent('go', { bubbles: true,
      detail: href(this.place, Object.fromEntries(names.map((name) => [name, fields[name]]))) }));
  }

  render() {
    const { words, place, following } = this;
    const told = words.stream;
    titled(words, words.screens.stream);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar">
        <h1>${words.screens.stream}<small>${told.about}</small></h1>
        <span class="live ${LOOKS[following.state]}" data-live=${following.state} role="status"><i></i>${told.states[following.state]}</span>
        <button type="button" class="plain" data-does="pause" aria-pressed=${following.paused} @click=${() => following.pause(!following.paused)}>${
          following.paused ? told.goOn(following.waiting.length) : told.pause}</button>
        <button type="button" class="plain" data-does="clear" @click=${() => following.clear()}>${told.clear}</button>
      </div>
      ${this.filters(place, words)}
      <h2 class="label">${told.curl}</h2>
      <pre class="raw" tabindex="0" data-curl>${curl(place, this.start)}</pre>
      ${following.shown.length ? html`<ol class="events" aria-label=${words.screens.stream}>${following.shown.map((one) => event(one, words, place.lang))}</ol>`
        : empty(told.none)}
    </main>`;
  }

  filters(place, words) {
    const field = (name, more) => ({ name, label: words.subscriptions.fields[name], value: place[name], ...more });
    return html`<form class="filters" role="search" @submit=${(event) => { event.preventDefault(); this.go(typed(event.currentTarget)); }}>
      ${filterFields(field, words)}
      ${choiceField({ name: 'start', label: words.stream.start, value: place.start, none: words.stream.starts.now,
        choices: ['hour', 'day', 'earliest'].map((start) => [start, words.stream.starts[start]]) })}
      <p class="actions"><button type="submit" class="plain">${words.stream.filter}</button>
        ${place.start || FILTERS.some((name) => place[name]) ? html`<a href=${href(place, { ...Object.fromEntries(FILTERS.map((name) => [name])), start: undefined })}>${words.audit.filters.clear}</a>` : nothing}</p>
    </form>`;
  }
}

function startOf(start) {
  if (start === 'earliest') return { from: 'earliest' };
  return STARTS[start] ? { since: new Date(now() - STARTS[start]).toISOString() } : {};
}

function curl(place, start) {
  return `curl -N "${location.origin}${streamAddress(place, start)}"`;
}

function event({ type, position, event: told }, words, lang) {
  const reset = type === 'stream.reset';
  return html`<li data-type=${type}><details>
    <summary><time>${told.time ? formats(lang).moment(told.time) : ''}</time>
      <b>${reset ? words.stream.reset : words.subscriptions.types[type]}</b> <span class="gist">${reset ? '' : gist(told.data, lang, words).join(' · ')}</span></summary>
    <p class="code">${words.stream.position} ${position}</p>
    <pre class="raw" tabindex="0">${JSON.stringify(told, null, 2)}</pre>
  </details></li>`;
}

customElements.define('td-stream', StreamPage);
