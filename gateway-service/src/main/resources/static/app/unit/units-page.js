import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { formats } from '../format.js';
import { dateField } from '../part/field.js';
import { titled } from '../title.js';
import { empty } from '../view/empty.js';
import { said } from '../view/said.js';
import { Changing } from './changing.js';
import { tree } from './tree.js';
import { unitView, versionsView } from './unit-view.js';
import { list, mayEnterOwn, mayKeep, mayReadOfficers, officers, readOn, versions } from './units.js';

/** The units, each with its departments, what it was on a day, and who works in it; those who may change them do it here. */
class UnitsPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false }, news: { state: true } };

  constructor() {
    super();
    this.changing = new Changing(this);
    this.units = new Asked(this, () => ({ key: this.place.lang, ask: () => list(this.place.lang) }));
    this.past = new Asked(this, () => this.unit && this.place.on && { key: `${this.unit.id} ${this.place.on} ${this.place.lang}`,
      ask: () => readOn(this.unit.id, this.place.on, this.place.lang) });
    this.versions = new Asked(this, () => this.unit && { of: this.unit.id, key: `${this.unit.id} ${this.unit.version}`,
      ask: () => versions(this.unit.id, this.place.lang) });
    this.staff = new Asked(this, () => this.unit && mayReadOfficers(this.person, this.unit) && { key: this.unit.id,
      ask: () => officers(this.unit.id, this.place.lang) });
  }

  createRenderRoot() {
    return this;
  }

  get all() {
    return this.units.value ?? [];
  }

  get chosen() {
    return this.place.unit ?? this.person.unit;
  }

  /** The chosen one as it is written; undefined while it is not entered. */
  get unit() {
    return this.all.find(({ id }) => id === this.chosen);
  }

  nameOf(id) {
    return this.all.find((one) => one.id === id)?.name ?? id;
  }

  go(changes) {
    this.dispatchEvent(new CustomEvent('go', { bubbles: true, detail: href(this.place, changes) }));
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.units);
    return html`<main id="main" tabindex="-1" class="desk">
      <div class="toolbar"><h1>${words.screens.units}<small>${words.units.about}</small></h1></div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.units.shown(place, words, (units) => this.whole(units, words, place))}
      ${this.changing.form.dialog(words)}
    </main>`;
  }

  whole(units, words, place) {
    return html`<div class="with-tree">${units.length ? tree(units, this.chosen, place, words) : nothing}
      <section aria-labelledby="unit">${this.unit ? this.one(this.unit, words, place) : this.none(words)}</section></div>`;
  }

  none(words) {
    const own = this.chosen === this.person.unit;
    const enter = own && mayEnterOwn(this.person) ? html`<p class="actions"><button type="button" data-does="add"
      @click=${() => this.changing.addUnit()}>${words.units.enterOwn}</button></p>` : nothing;
    return html`<h2 id="unit">${own ? this.person.unitName ?? this.chosen : this.chosen}</h2>${empty(words.units.notEntered, enter)}`;
  }

  one(unit, words, place) {
    const keeps = mayKeep(this.person, unit);
    const shown = { place, words, formats: formats(place.lang), nameOf: (id) => this.nameOf(id) };
    return html`<div class="section-head"><h2 id="unit">${place.on ? this.past.value?.name ?? unit.name : unit.name}</h2>${keeps && !place.on ? this.steps(words) : nothing}</div>
      <form class="actions" @submit=${(event) => event.preventDefault()} @change=${({ target }) => this.go({ on: target.value || undefined })}>
        ${dateField({ name: 'on', label: words.units.on, value: place.on })}
        ${place.on ? html`<a href=${href(place, { on: undefined })}>${words.units.asWritten}</a>` : nothing}</form>
      ${place.on ? this.before(unit, shown) : unitView(unit, { ...shown, officers: this.staff.value }, keeps ? this.doing() : undefined)}
      <h3>${words.units.versions}</h3>${this.versions.shown(place, words, ({ items }) => versionsView(items, shown), 2)}`;
  }

  before(unit, shown) {
    const { place, words, formats: { day } } = shown;
    if (this.past.answer?.problem?.status === 404) return empty(words.units.notOn(unit.name, day(place.on)));
    return this.past.shown(place, words, (past) => unitView(past, shown));
  }

  steps(words) {
    const told = words.units;
    const button = (name, word, does) => html`<button type="button" class="plain" data-does=${name} @click=${does}>${word}</button>`;
    return html`<span class="actions">${button('editUnit', told.edit, () => this.changing.editUnit())}${button('change', told.change, () => this.changing.editUnit(true))}
      ${button('newDepartment', told.addDepartment, () => this.changing.department())}${button('add', told.add, () => this.changing.addUnit())}</span>`;
  }

  doing() {
    const { changing } = this;
    return { department: (one) => changing.department(one), person: (people, one) => changing.person(people, one) };
  }
}

customElements.define('td-units', UnitsPage);
