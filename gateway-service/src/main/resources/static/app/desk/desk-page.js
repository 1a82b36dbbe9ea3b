import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked, Parts } from '../asked.js';
import { titled } from '../title.js';
import { unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { mark } from '../view/mark.js';
import { kept } from './kept.js';
import { list } from './plans.js';

const COLUMNS = ['title', 'year', 'state', 'version', 'targets'];
/** Kinds of units that have none below them. */
const LOWEST = new Set(['WARD', 'COMMUNE']);
const MARKS = { DRAFT: ['clock', 'on-track'], IN_FORCE: ['done', 'met'], CLOSED: ['dash', 'idle'] };

/** The plans of the own unit, in whatever state; a planner begins a new one here. */
class DeskPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.plans = new Parts(this, () => ({ key: `${this.person.unit} ${this.place.lang}`,
      ask: (after) => list(this.person.unit, this.place.lang, after) }));
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.desk);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar">
        <h1>${words.screens.desk}<small>${words.desk.about}</small></h1>
        ${this.person.roles.includes('planner') ? this.begin(words, place) : nothing}
      </div>
      ${this.plans.shown(place, words, (value) => this.list(value))}
    </main>`;
  }

  begin(words, place) {
    const work = kept(this.person);
    const above = this.unit.value && !LOWEST.has(this.unit.value.kind);
    return html`${above ? html`<a class="button plain" href=${href({ page: 'deskAssignments', lang: place.lang })}>${words.desk.hand.open}</a>` : nothing}
      <a class="button" data-does="import" href=${href({ page: 'deskImport', lang: place.lang })}
      >${work ? words.desk.goOn(work.file) : words.desk.import}</a>`;
  }

  list({ items, next }) {
    const { words } = this;
    if (items.length === 0) return empty(words.desk.none[this.person.roles.includes('planner') ? 'planner' : 'other']);
    return html`<table class="records" role="table" aria-label=${words.screens.desk}>
      <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}
        >${words.desk.columns[column]}</th>`)}</tr></thead>
      <tbody role="rowgroup">${items.map((plan) => this.row(plan))}</tbody>
    </table>${next ? html`<button type="button" class="plain" @click=${() => this.plans.more()}>${words.more}</button>` : nothing}`;
  }

  row({ id, title, year, state, version, targets }) {
    const { words, place } = this;
    const [shape, tone] = MARKS[state] ?? MARKS.DRAFT;
    const cell = (column, content) => html`<td role="cell" class=${column} data-label=${words.desk.columns[column]}>${content}</td>`;
    return html`<tr role="row" data-id=${id}>
      <th role="rowheader" scope="row"><a href=${href({ page: 'deskPlan', plan: id, lang: place.lang })}>${title}</a></th>
      ${cell('year', year)} ${cell('state', mark(shape, tone, words.desk.states[state] ?? state))}
      ${cell('version', version)} ${cell('targets', targets)}
    </tr>`;
  }
}

customElements.define('td-desk', DeskPage);
