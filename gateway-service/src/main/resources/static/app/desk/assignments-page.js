import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { today } from '../format.js';
import { list as catalogue } from '../indicator/indicators.js';
import { nameOf } from '../indicator/views.js';
import { isBlock, laidDown } from '../part/block.js';
import { choiceField, textField } from '../part/field.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { empty } from '../view/empty.js';
import { notice } from '../view/notice.js';
import { said } from '../view/said.js';
import { assigned, assignmentsFile, handDown, unitsBelow } from './assignments.js';
import { assignmentsDoor } from './assignments-door.js';
import { keyOf, known, outcomes, toHand, used, wrong } from './cells.js';
import { grid } from './grid.js';
import { workbookLink } from './workbook-door.js';

/** A unit above hands figures to its wards: one grid, one answer for each figure; what is refused stays to be mended. */
class AssignmentsPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    typed: { state: true }, chosen: { state: true }, outcomes: { state: true }, problem: { state: true }, busy: { state: true },
    news: { state: true }, source: { state: true }, checked: { state: true } };

  constructor() {
    super();
    Object.assign(this, { typed: {}, chosen: [], outcomes: new Map(), source: '', checked: [] });
    this.form = new FormDialog(this);
    this.door = assignmentsDoor(this);
    this.around = new Asked(this, () => ({ key: `${this.person.unit} ${this.place.lang}`, ask: () => this.read() }));
    this.before = new Asked(this, () => ({ key: `${this.year()} ${this.place.lang}`, ask: () => assigned(this.year(), this.place.lang) }));
  }

  createRenderRoot() {
    return this;
  }

  /** Figures of one year are not those of another. */
  willUpdate(changed) {
    if (changed.has('place') && changed.get('place') && changed.get('place').year !== this.place.year) {
      Object.assign(this, { typed: {}, outcomes: new Map(), checked: [] });
    }
  }

  year() {
    return Number(this.place.year) || Number(today().slice(0, 4));
  }

  async read() {
    const { place: { lang }, person } = this;
    const [units, indicators] = await Promise.all([unitsBelow(person.unit, lang), catalogue(lang)]);
    const problem = units.problem ?? indicators.problem;
    return problem ? { problem } : { value: { units: units.value, indicators: indicators.value } };
  }

  /** Those that somebody has a figure of, and those that were chosen now. */
  columns({ indicators }) {
    const wanted = new Set([...used(this.before.value ?? []), ...this.chosen]);
    return [...wanted].map((code) => indicators.find((one) => one.code === code) ?? { code, name: { vi: code }, unitOfMeasure: '–' });
  }

  type(key, text) {
    this.typed = { ...this.typed, [key]: text };
    const rest = new Map(this.outcomes);
    rest.delete(key);
    this.outcomes = rest;
    this.checked = this.checked.filter((one) => one !== key);
  }

  paste(event, unit, indicator, units, columns) {
    const block = event.clipboardData.getData('text/plain');
    if (!isBlock(block)) return;
    event.preventDefault();
    laidDown(block, unit, indicator, units.map(({ id }) => id), columns.map(({ code }) => code))
      .forEach(([of, code, text]) => this.type(keyOf(of, code), text));
  }

  async hand(event) {
    event.preventDefault();
    const { lang } = this.place;
    this.checked = wrong(this.typed, lang);
    const sent = toHand(this.typed, known(this.before.value), { year: this.year(), source: this.source }, lang);
    Object.assign(this, { problem: undefined, refused: 0 });
    this.news = this.checked.length === 0 && sent.length === 0 ? this.words.desk.hand.nothing : '';
    if (this.checked.length > 0 || sent.length === 0) return this.focusWrong();
    this.busy = true;
    const { value, problem } = await handDown(sent, lang);
    this.busy = false;
    if (problem) this.problem = problem;
    else await this.answered(value.items, sent);
  }

  async answered(items, sent) {
    this.outcomes = outcomes(items, sent);
    this.refused = items.filter(({ outcome }) => outcome === 'refused').length;
    this.news = this.words.desk.hand.done(items.length - this.refused, this.refused);
    this.typed = Object.fromEntries(Object.entries(this.typed).filter(([key]) => this.outcomes.get(key)?.outcome === 'refused'));
    this.before.know(await assigned(this.year(), this.place.lang));
    await this.focusWrong();
  }

  /** What came of a workbook. */
  async taken(items) {
    this.refused = items.filter(({ outcome }) => outcome === 'refused').length;
    this.news = this.words.desk.hand.done(items.length - this.refused, this.refused);
    this.before.know(await assigned(this.year(), this.place.lang));
  }

  async focusWrong() {
    await this.updateComplete;
    this.querySelector('.grid [aria-invalid]')?.focus();
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.deskAssignments);
    return html`<main id="main" tabindex="-1" class="desk">
      <div class="toolbar"><h1>${words.screens.deskAssignments}<small>${words.desk.hand.about}</small></h1>
        <label>${words.desk.columns.year} ${this.years(place)}</label></div>
      ${said(this.news, words, () => { this.news = ''; }, this.refused > 0)}
      ${this.problem ? notice(this.problem, place, words, { retry: () => { this.problem = undefined; } }) : nothing}
      ${this.around.shown(place, words, (around) => this.before.shown(place, words, (before) => this.whole(around, before, words)))}
      ${this.form.dialog(words)}
    </main>`;
  }

  years(place) {
    const now = Number(today().slice(0, 4));
    const years = [...new Set([now - 1, now, now + 1, this.year()])].sort();
    return html`<select class="year" @change=${({ target }) => this.dispatchEvent(new CustomEvent('go', { bubbles: true,
      detail: href(place, { year: target.value }) }))}>${years.map((year) => html`<option value=${year} ?selected=${year === this.year()}>${year}</option>`)}</select>`;
  }

  whole({ units, indicators }, before, words) {
    const told = words.desk.hand;
    if (units.length === 0) return empty(told.noUnits);
    if (indicators.length === 0) return empty(told.noIndicators);
    const columns = this.columns({ indicators });
    const { lang } = this.place;
    const rest = indicators.filter(({ code }) => !columns.some((one) => one.code === code));
    const add = ({ target }) => { this.chosen = [...this.chosen, target.value]; };
    return html`${this.door.shown(workbookLink(assignmentsFile(this.year()), words))}<form novalidate class="handing" @submit=${(event) => this.hand(event)}>
      <div class="pair"><div @input=${({ target }) => { this.source = target.value.trim(); }}>${textField({ name: 'source', longest: 500,
        label: words.desk.fields.assignedSource, value: this.source })}</div>
        ${rest.length ? html`<div @change=${add}>${choiceField({ name: 'add', label: told.add, none: words.choose, hint: told.addHint,
          choices: rest.map((one) => [one.code, `${nameOf(one, lang)} (${one.unitOfMeasure})`]) })}</div>` : nothing}</div>
      ${columns.length === 0 ? empty(told.noColumns) : html`${grid({ units, indicators: columns, typed: this.typed, before: known(before),
        outcomes: this.outcomes, wrong: this.checked }, lang, words, { type: (key, text) => this.type(key, text),
        paste: (event, unit, indicator) => this.paste(event, unit, indicator, units, columns) })}
      <p class="actions"><button type="submit" ?disabled=${this.busy} aria-busy=${this.busy ? 'true' : nothing}>${told.does}</button>
        <span class="quiet">${told.hint}</span></p>`}
    </form>`;
  }
}

customElements.define('td-desk-assignments', AssignmentsPage);
