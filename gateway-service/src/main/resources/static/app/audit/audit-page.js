import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked, Parts } from '../asked.js';
import { now } from '../clock.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { ageOf, freshness } from '../view/freshness.js';
import { filters } from './filters.js';
import { newestAnchor, records } from './records.js';
import { auditTable } from './table.js';

const LOOK_AT_AGE_MS = 30_000;

/** Who did what, when, from where, and what was refused. */
class AuditPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.records = new Parts(this, () => ({ key: href(this.place), ask: (after) => this.read(after) }));
    this.around = new Asked(this, () => ({ of: this.of, key: `${this.of} ${this.place.lang}`, ask: () => this.readAround() }));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.clock = setInterval(() => this.requestUpdate(), LOOK_AT_AGE_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  /** Who has logged in again is not shown the refusal from before. */
  updated(changed) {
    if (changed.get('person') && this.records.answer?.problem?.status === 401) this.refresh();
  }

  /** Whose records are read. */
  get of() {
    return this.place.unit ?? this.person.unit;
  }

  async read(after) {
    const answer = await records(this.place, after);
    if (answer.value && !after) this.takenAt = now();
    return answer;
  }

  async readAround() {
    const [unit, anchor] = await Promise.all([unitOf(this.of, this.place.lang), newestAnchor(this.of, this.place.lang)]);
    return { value: { unit, anchor } };
  }

  refresh() {
    this.records.refresh();
    this.around.refresh();
  }

  render() {
    const { words, place, person } = this;
    const format = formats(place.lang);
    titled(words, words.screens.audit);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar">
        <h1>${words.screens.audit}<small>${this.anchored(words, format)}</small></h1>
        ${this.records.value ? html`${freshness(words, format, ageOf(this.takenAt))}
          <button type="button" class="plain" @click=${() => this.refresh()}>${words.refresh}</button>` : nothing}
      </div>
      ${filters(place, words, person)}
      ${this.records.shown(place, words, (value) => this.list(value, format))}
    </main>`;
  }

  anchored(words, format) {
    const anchor = this.around.value?.anchor;
    if (!anchor) return words.audit.notAnchored;
    return words.audit.anchor(anchor.number, format.moment(anchor.at), anchor.root.slice(0, 12));
  }

  list({ items, next }, format) {
    const { words, place } = this;
    if (items.length === 0) {
      const filtered = href(place) !== href({ page: place.page, lang: place.lang });
      return empty(filtered ? words.audit.noneFound : words.audit.none);
    }
    return html`${auditTable(items, words, format, this.around.value?.unit)}
      ${next ? html`<p class="more"><button type="button" class="plain" @click=${() => this.records.more()}>${words.more}</button></p>` : nothing}`;
  }
}

customElements.define('td-audit', AuditPage);
