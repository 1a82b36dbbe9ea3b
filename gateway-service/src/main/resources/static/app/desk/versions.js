import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { formats } from '../format.js';
import { empty } from '../view/empty.js';
import { changesView } from './changes.js';
import { downloads } from './downloads.js';
import { planTargets } from './plan-targets.js';
import { changes, readVersion, versions } from './plans.js';

const COLUMNS = ['version', 'how', 'effectiveFrom', 'decision', 'changed'];

/** The versions of a plan that bind or did; one of them to read, or two compared. The address says which. */
class DeskVersions extends LitElement {
  static properties = { plan: { attribute: false }, place: { attribute: false }, words: { attribute: false }, unit: { attribute: false } };

  constructor() {
    super();
    const key = (...parts) => [this.plan.id, this.plan.version, this.place.lang, ...parts].join(' ');
    this.versions = new Asked(this, () => ({ key: key(), ask: () => versions(this.plan.id, this.place.lang) }));
    this.earlier = new Asked(this, () => this.place.version && { key: key(this.place.version),
      ask: () => readVersion(this.plan.id, this.place.version, this.place.lang) });
    this.changes = new Asked(this, () => this.place.from && { key: key(this.place.from, this.place.to),
      ask: () => changes(this.plan.id, this.place.from, this.place.to, this.place.lang) });
    this.sides = new Asked(this, () => this.place.from && { key: key(this.place.from, this.place.to),
      ask: () => this.both() });
  }

  createRenderRoot() {
    return this;
  }

  /** Both plans, the later one first, to name the targets that changed. */
  async both() {
    const { from, to } = this.place;
    const answers = await Promise.all([to, from].filter(Boolean).map((version) => readVersion(this.plan.id, version, this.place.lang)));
    return { value: [...answers.map(({ value }) => value).filter(Boolean), this.plan] };
  }

  render() {
    const { words, place } = this;
    return this.versions.shown(place, words, ({ items }) => (items.length === 0 ? empty(words.desk.versions.none)
      : html`${this.table([...items].reverse(), words, place)}
        ${items.length > 1 ? this.choice(items, words, place) : nothing}
        ${place.from ? this.compared(words, place) : nothing}
        ${place.version ? this.reading(words, place) : nothing}`));
  }

  table(items, words, place) {
    const told = words.desk.versions;
    const cell = (column, content) => html`<td role="cell" class=${column} data-label=${told.columns[column]}>${content}</td>`;
    const { day, moment } = formats(place.lang);
    const to = (changes, word, of) => html`<a href=${href(place, { version: undefined, from: undefined, to: undefined, target: undefined, ...changes })}
      aria-label=${words.desk.of(word, words.desk.version(of))}>${word}</a>`;
    return html`<table class="records versions" role="table" aria-label=${words.desk.tabs.versions}>
      <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}
        >${told.columns[column]}</th>`)}<td role="cell" class="act"></td></tr></thead>
      <tbody role="rowgroup">${items.map((one, index) => html`<tr role="row" data-version=${one.version} class=${String(one.version) === place.version ? 'lit' : ''}>
        <th role="rowheader" scope="row">${words.desk.version(one.version)}${index === 0 ? html`<span class="quiet beneath">${told.present}</span>` : nothing}</th>
        ${cell('how', told.hows[one.how] ?? one.how)} ${cell('effectiveFrom', day(one.effectiveFrom))}
        ${cell('decision', one.decision && one.how === 'AMENDED' ? html`${told.decision(one.decision.number, day(one.decision.date))}
          <span class="quiet beneath">${one.decision.reason}</span>` : '–')}
        ${cell('changed', html`${moment(one.changedAt)}<span class="quiet beneath">${one.changedBy}</span>`)}
        <td role="cell" class="act">${to({ version: String(one.version) }, told.read, one.version)}
          ${items[index + 1] ? to({ from: String(items[index + 1].version), to: String(one.version) }, told.whatChanged, one.version) : nothing}</td>
      </tr>`)}</tbody></table>`;
  }

  choice(items, words, place) {
    const told = words.desk.versions;
    const known = items.map(({ version }) => String(version));
    const go = (changes) => this.dispatchEvent(new CustomEvent('go', { bubbles: true,
      detail: href(place, { version: undefined, target: undefined, from: place.from ?? known.at(-2), to: place.to ?? known.at(-1), ...changes }) }));
    const select = (name, chosen) => html`<label>${told[name]} <select name=${name} @change=${({ target }) => go({ [name]: target.value })}>
      ${known.map((version) => html`<option value=${version} ?selected=${version === chosen}>${words.desk.version(version)}</option>`)}</select></label>`;
    return html`<form class="actions compare" @submit=${(event) => { event.preventDefault(); go({}); }}>
      ${select('from', place.from ?? known.at(-2))} ${select('to', place.to ?? known.at(-1))}
      <button type="submit" class="plain">${told.compare}</button></form>`;
  }

  compared(words, place) {
    return html`<section aria-labelledby="changes"><h2 id="changes">${words.desk.versions.between(place.from, place.to ?? this.plan.version)}</h2>
      ${this.changes.shown(place, words, ({ items }) => changesView(items, { plans: this.sides.value ?? [this.plan], place, unit: this.unit, words,
        to: { from: undefined, to: undefined, version: place.to ?? String(this.plan.version) } }))}</section>`;
  }

  reading(words, place) {
    return html`<section aria-labelledby="version"><h2 id="version">${words.desk.versions.reading(place.version, place.version === String(this.plan.version))}</h2>
      ${downloads(this.plan.id, words, place.version)}
      ${this.earlier.shown(place, words, (plan) => planTargets(plan, { place, unit: this.unit, words, formats: formats(place.lang) }))}</section>`;
  }
}

customElements.define('td-desk-versions', DeskVersions);
