import { LitElement, html, nothing } from 'lit';
import { ask, askAll } from '../api.js';
import { Asked } from '../asked.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { departmentName, unitOf } from '../unit.js';
import { officers } from '../unit/units.js';
import { empty } from '../view/empty.js';
import { everybody } from './everybody.js';

const COLUMNS = ['name', 'department', 'roles', 'acts', 'seen'];

/** Who acts in the unit and as what, as the system knows it: by their logins, by the list of officers, by delegations. */
class PeoplePage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    const of = (read) => new Asked(this, () => ({ key: `${this.person.unit} ${this.place.lang}`, ask: () => read(this.place.lang) }));
    this.people = of((lang) => ask('/api/v1/people', lang));
    this.listed = of((lang) => officers(this.person.unit, lang));
    this.delegations = of((lang) => askAll('/api/v1/delegations', lang, { state: 'RUNNING' }));
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.people);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar"><h1>${words.screens.people}<small>${words.people.about}</small></h1></div>
      ${this.people.shown(place, words, ({ items }) => this.table(everybody(items, this.listed.value, this.delegations.value), words), 4)}
      <p class="quiet">${words.people.source}</p>
    </main>`;
  }

  table(people, words) {
    if (people.length === 0) return empty(words.people.none);
    const { columns } = words.people;
    return html`<table class="records people" role="table" aria-label=${words.screens.people}>
      <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${columns[column]}</th>`)}</tr></thead>
      <tbody role="rowgroup">${people.map((one) => this.row(one, words))}</tbody></table>`;
  }

  row({ id, name, departments, roles, actsFor, seen }, words) {
    const told = words.people;
    const { moment, day } = formats(this.place.lang);
    const named = (department) => departmentName(this.unit.value, department);
    const cell = (column, content) => html`<td role="cell" class=${column} data-label=${told.columns[column]}>${content}</td>`;
    return html`<tr role="row" data-id=${id}><th role="rowheader" scope="row">${name}<span class="quiet beneath">${id}</span></th>
      ${cell('department', departments.map(named).join(', ') || told.wholeUnit)}
      ${cell('roles', roles.length ? roles.map((role) => words.roles[role]).join(', ') : html`<span class="quiet">${told.unknownRoles}</span>`)}
      ${cell('acts', actsFor.map(({ department, until }) => html`<span class="beneath">${told.actsFor(named(department), day(until))}</span>`))}
      ${cell('seen', seen ? moment(seen) : html`<span class="quiet">${told.never}</span>`)}</tr>`;
  }
}

customElements.define('td-people', PeoplePage);
