import { LitElement, html, nothing } from 'lit';
import { Asked } from '../asked.js';
import { keepFocus } from '../focus.js';
import { formats } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { departmentName, unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { said } from '../view/said.js';
import { obligationTable } from '../work/obligation-table.js';
import { grouped, list, stateOf } from '../work/obligations.js';
import { approve, read, waiting } from '../work/submissions.js';
import { inOrder, isOwn } from './corrections.js';
import { canExtend, extending } from './extending.js';
import { waitingTable } from './waiting.js';

/** As many who are late are shown at once. */
const FEW = 20;

/** What waits for approval, many at once; below it who is late, and all that the unit's departments owe. */
class ApprovePage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    chosen: { state: true }, outcomes: { state: true }, news: { state: true }, busy: { state: true } };

  constructor() {
    super();
    Object.assign(this, { chosen: new Set(), outcomes: new Map(), news: '' });
    this.form = new FormDialog(this);
    this.waiting = new Asked(this, () => ({ key: this.place.lang, of: this.person.id, ask: () => waiting(this.place.lang) }));
    this.obligations = new Asked(this, () => ({ key: this.place.lang, of: this.person.id, ask: () => list({}, this.place.lang) }));
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
  }

  createRenderRoot() {
    return this;
  }

  updated(changed) {
    if (changed.get('person') && this.waiting.answer?.problem) this.waiting.again();
  }

  nameOf(department) {
    return departmentName(this.unit.value, department);
  }

  choose(id) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  chooseAll(items) {
    this.chosen = new Set(this.chosen.size === items.length ? [] : items.map(({ id }) => id));
  }

  /** One after the other; what is refused stays with its reason. */
  async approve(items) {
    this.busy = true;
    const outcomes = new Map();
    for (const one of items) {
      const why = await this.refusal(one);
      if (why) outcomes.set(one.id, why);
    }
    Object.assign(this, { busy: false, outcomes, chosen: new Set(outcomes.keys()), news: this.words.work.review.done(items.length - outcomes.size, outcomes.size) });
    await this.refresh();
    await this.updateComplete;
    keepFocus(this);
  }

  refresh() {
    return Promise.all([this.waiting.refresh(), this.obligations.refresh()]);
  }

  /** Approves; what the person entered themselves is not even tried. @returns why it was not approved */
  async refusal(one) {
    const { place: { lang }, words, person } = this;
    const { value } = await read(one, lang);
    if (value && isOwn(value, person)) return words.work.review.own;
    const { problem } = await approve(one, lang);
    if (!problem) return undefined;
    return problem.status ? problem.detail ?? problem.title : words.errors.network.join('. ');
  }

  extend(owed) {
    const { words, place } = this;
    this.form.begin(extending(owed, this.nameOf(owed.department), place, words, formats(place.lang), async ({ problem }, news) => {
      if (problem) return { '': [problem.status ? problem.detail ?? problem.title : words.errors.network.join('. ')] };
      Object.assign(this, { news, outcomes: new Map() });
      await this.refresh();
      return undefined;
    }));
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.approve);
    return html`<main id="main" tabindex="-1" class="work">
      <div class="toolbar"><h1>${words.screens.approve}<small>${words.work.review.about}</small></h1></div>
      ${said(this.news, words, () => { this.news = ''; }, this.outcomes.size > 0)}
      ${this.waiting.shown(place, words, (items) => this.list(inOrder(items)))}
      ${this.obligations.value ? this.owed(this.obligations.value) : nothing}
      ${this.form.dialog(words)}
    </main>`;
  }

  list(items) {
    const { words, place } = this;
    if (items.length === 0) return empty(words.work.review.none);
    const chosen = items.filter(({ id }) => this.chosen.has(id));
    return html`${waitingTable(items, place, words, formats(place.lang), { nameOf: (id) => this.nameOf(id), chosen: this.chosen,
      outcomes: this.outcomes, choose: (id) => this.choose(id), chooseAll: () => this.chooseAll(items) })}
      <p class="actions more"><button type="button" data-does="approve" ?disabled=${this.busy || chosen.length === 0} aria-busy=${this.busy ? 'true' : nothing}
        @click=${() => this.approve(chosen)}>${words.work.review.approveChosen(chosen.length)}</button></p>`;
  }

  owed(items) {
    const { words } = this;
    const late = items.filter((one) => stateOf(one) === 'LATE');
    const list = (name, of, open) => (of.length === 0 ? nothing : html`<details class="every" data-list=${name} ?open=${open}>
      <summary>${words.work.review[name](of.length)}</summary>${this.obligationsOf(of)}</details>`);
    return html`${list('overdue', late, late.length <= FEW)} ${list('every', items, false)}`;
  }

  obligationsOf(items) {
    const { words, place } = this;
    const act = (owed) => (canExtend(owed) ? html`<button type="button" class="plain" data-does="extend" @click=${() => this.extend(owed)}>${words.work.review.extend.does}</button>` : nothing);
    return obligationTable(grouped(items), place, words, formats(place.lang), { page: 'review', nameOf: (id) => this.nameOf(id), act });
  }
}

customElements.define('td-approve', ApprovePage);
