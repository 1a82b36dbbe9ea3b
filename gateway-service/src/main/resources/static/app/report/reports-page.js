import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { ask, scoreboardPath } from '../api.js';
import { Asked, Parts } from '../asked.js';
import { formats } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { empty } from '../view/empty.js';
import { Batches } from './batches.js';
import { making } from './making.js';
import { MAKERS, kinds, list, plansOf } from './reports.js';
import { reportTable } from './table.js';
import { Verifying } from './verifying.js';

/** The reports of the unit, newest first; a new one is made here, and a file verified. */
class ReportsPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.boards = new Map();
    this.verifying = new Verifying(this);
    this.batches = new Batches(this);
    this.reports = new Parts(this, () => ({ key: `${this.place.plan} ${this.place.lang}`, of: this.person.id, ask: (after) => list(this.place, after) }));
    this.kinds = new Asked(this, () => ({ key: this.place.lang, ask: () => kinds(this.place.lang) }));
    this.plans = new Asked(this, () => ({ key: this.person.unit, ask: () => plansOf(this.person.unit, this.place.lang) }));
  }

  createRenderRoot() {
    return this;
  }

  /** Who has logged in again is not shown the refusal from before. */
  updated(changed) {
    if (changed.get('person') && this.reports.answer?.problem) this.reports.again();
  }

  make() {
    const { words, place } = this;
    this.form.begin(making({ plans: this.batches.plans(this.plans.value), kinds: this.batches.kinds(this.kinds.value.items), board: (plan) => this.boardOf(plan) }, place, words, ({ id }) => {
      this.form.close(this.form.now);
      this.dispatchEvent(new CustomEvent('go', { detail: href({ page: 'report', report: id, lang: place.lang }), bubbles: true }));
    }));
  }

  /** A plan with its sections and departments; asked for when a kind needs them. */
  boardOf(plan) {
    if (!this.boards.has(plan)) {
      this.boards.set(plan, undefined);
      ask(scoreboardPath({ plan }), this.place.lang).then(({ value }) => {
        this.boards.set(plan, value);
        this.requestUpdate();
      });
    }
    return this.boards.get(plan);
  }

  render() {
    const { words, place, person } = this;
    titled(words, words.screens.reports);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar">
        <h1>${words.screens.reports}<small>${words.reports.about}</small></h1>
        ${this.chosenPlan(place, words)}
        ${person.roles.some((role) => MAKERS.includes(role)) ? html`<button type="button" data-does="make"
          ?disabled=${!this.plans.value || !this.kinds.value} @click=${() => this.make()}>${words.reports.make}</button>` : nothing}
      </div>
      ${this.reports.shown(place, words, (value) => this.list(value))}
      ${this.batches.view(this.form, this.kinds.value?.items)}
      ${this.verifying.view(place, words, formats(place.lang))}
      ${this.form.dialog(words)}
    </main>`;
  }

  chosenPlan(place, words) {
    const go = ({ target }) => this.dispatchEvent(new CustomEvent('go', { detail: href(place, { plan: target.value || undefined }), bubbles: true }));
    return html`<label>${words.reports.fields.plan} <select @change=${go}><option value="" ?selected=${!place.plan}>${words.all}</option>
      ${(this.plans.value ?? []).map(({ plan, title }) => html`<option value=${plan} ?selected=${plan === place.plan}>${title}</option>`)}</select></label>`;
  }

  list({ items, next }) {
    const { words, place, person } = this;
    if (items.length === 0) return empty(words.reports.none[person.roles.some((role) => MAKERS.includes(role)) ? 'maker' : 'other']);
    return html`${reportTable(items, place, words, formats(place.lang), { kinds: this.kinds.value?.items, plans: this.plans.value })}
      ${next ? html`<p class="more"><button type="button" class="plain" @click=${() => this.reports.more()}>${words.more}</button></p>` : nothing}`;
  }
}

customElements.define('td-reports', ReportsPage);
