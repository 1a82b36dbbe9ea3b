import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { ageOf, freshness } from '../view/freshness.js';
import { skeleton } from '../view/loading.js';
import { notice } from '../view/notice.js';
import { filters } from './filters.js';
import { newestAnchor, records } from './records.js';
import { auditTable } from './table.js';

const LOOK_AT_AGE_MS = 30_000;

/** Who did what, when, from where, and what was refused. */
class AuditPage extends LitElement {
  static properties = {
    place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    answer: { state: true }, problem: { state: true }, unit: { state: true }, anchor: { state: true }, takenAt: { state: true },
  };

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

  willUpdate(properties) {
    if (properties.has('place') && this.asked !== href(this.place)) this.begin();
    else if (properties.has('person') && this.problem?.status === 401) this.load();
  }

  begin() {
    Object.assign(this, { asked: href(this.place), answer: undefined });
    this.load();
  }

  /** What is shown stays if nothing newer can be had. */
  async load() {
    const { asked, place } = this;
    const [{ value, problem }, unit, anchor] = await Promise.all([records(place),
      unitOf(place.unit ?? this.person.unit, place.lang), newestAnchor(place.unit ?? this.person.unit, place.lang)]);
    if (asked !== this.asked) return; // the reader has gone on
    Object.assign(this, { problem, unit, anchor });
    if (value) Object.assign(this, { answer: value, takenAt: Date.now() });
  }

  async more() {
    const { asked, answer } = this;
    const { value, problem } = await records(this.place, answer.next);
    if (asked !== this.asked) return;
    this.problem = problem;
    if (value) this.answer = { items: [...answer.items, ...value.items], next: value.next };
  }

  render() {
    const { words, place, person, answer, problem } = this;
    const format = formats(place.lang);
    titled(words, words.screens.audit);
    const retry = () => this.load();
    return html`<main id="main" tabindex="-1">
      <div class="toolbar">
        <h1>${words.screens.audit}<small>${this.anchored(words, format)}</small></h1>
        ${answer ? html`${freshness(words, format, ageOf(this.takenAt))}
          <button type="button" class="plain" @click=${retry}>${words.refresh}</button>` : nothing}
      </div>
      ${filters(place, words, person)}
      ${problem ? notice(problem, place, words, { retry, kept: Boolean(answer) }) : nothing}
      ${answer ? this.list(answer, format) : problem ? nothing : skeleton(words)}
    </main>`;
  }

  anchored(words, format) {
    const { anchor } = this;
    if (!anchor) return words.audit.notAnchored;
    return words.audit.anchor(anchor.number, `${format.time(anchor.at)} ${format.date(anchor.at)}`, anchor.root.slice(0, 12));
  }

  list({ items, next }, format) {
    const { words, place } = this;
    if (items.length === 0) {
      const filtered = this.asked !== href({ page: place.page, lang: place.lang });
      return empty(filtered ? words.audit.noneFound : words.audit.none);
    }
    return html`${auditTable(items, words, format, this.unit)}
      ${next ? html`<p class="more"><button type="button" class="plain" @click=${() => this.more()}>${words.more}</button></p>` : nothing}`;
  }
}

customElements.define('td-audit', AuditPage);
