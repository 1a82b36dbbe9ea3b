import { LitElement, html, nothing } from 'lit';
import { ask } from '../api.js';
import { Asked } from '../asked.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { mark } from '../view/mark.js';

const EVERY_MS = 10_000;
/** Sign and colour of each state. */
const SIGNS = { UP: ['done', 'met'], FAILING: ['clock', 'at-risk'], SILENT: ['clock', 'missed'] };

/** How the services are, in words, for who runs them. It asks again by itself. */
class HealthPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.health = new Asked(this, () => ({ key: this.place.lang, ask: () => ask('/api/v1/health', this.place.lang) }));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.again = setInterval(() => this.health.refresh(), EVERY_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.again);
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.health);
    return html`<main id="main" tabindex="-1" class="health">
      <div class="toolbar"><h1>${words.screens.health}<small>${words.health.about}</small></h1></div>
      ${this.health.shown(place, words, (found) => this.found(found))}
    </main>`;
  }

  found({ at, services }) {
    const { words: { health }, place } = this;
    const written = formats(place.lang);
    const bad = services.filter(({ state }) => state !== 'UP');
    return html`<p role="status"><b>${bad.length === 0 ? health.fine : health.bad(bad.length)}</b> <span class="quiet">${health.asked(written.time(at))}</span></p>
      <table class="records"><thead><tr>${Object.values(health.columns).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${services.map((one) => this.service(one))}</tbody></table>`;
  }

  service({ service, state, milliseconds, failing }) {
    const { words: { health } } = this;
    return html`<tr data-service=${service}><th scope="row">${health.services[service] ?? service}<span class="quiet beneath">${service}</span></th>
      <td>${mark(...SIGNS[state], health.states[state])}</td>
      <td>${milliseconds === undefined ? nothing : health.milliseconds(milliseconds)}</td>
      <td>${state === 'SILENT' ? health.silent : failing.map((part) => health.parts[part] ?? part).join('; ')}</td></tr>`;
  }
}

customElements.define('td-health', HealthPage);
