import { html, nothing } from 'lit';
import { href } from '../address.js';
import { leadersNamed, officersIn } from './change.js';

const DEPARTMENT_COLUMNS = ['department', 'departmentKind', 'days', 'officers'];
const VERSION_COLUMNS = ['version', 'name', 'from', 'departments'];

/**
 * One unit as it is written, or as it was on a day.
 * @param shown {place, words, formats, nameOf, officers?}: officers are shown to those who may read them
 * @param doing {department(one), person(people, one)}; undefined for those who may not change it
 */
export function unitView(unit, shown, doing) {
  const { words } = shown;
  return html`${facts(unit, shown)}
    <h3>${words.units.departments}</h3>
    ${unit.departments.length === 0 ? html`<p class="quiet">${words.units.noDepartments}</p>` : departments(unit, shown, doing)}
    ${shown.officers ? leaders(shown, doing) : nothing}`;
}

function leaders({ words, formats, officers }, doing) {
  const told = words.units;
  const people = leadersNamed(told.leaders);
  return html`<h3>${told.leaders}</h3><div class="leaders">${listed(people, officers, words, formats, doing)}</div>
    ${doing ? html`<p><button type="button" class="plain" data-does="leader" aria-label=${told.of(told.addPerson, told.leaders)}
      @click=${() => doing.person(people)}>${told.addPerson}</button></p>` : nothing}`;
}

function facts({ kind, id, parent, validFrom, validTo, predecessors = [] }, { place, words, formats, nameOf }) {
  const told = words.units;
  const to = (one) => html`<a href=${href(place, { unit: one, on: undefined })}>${nameOf(one)}</a>`;
  const row = (name, content) => html`<div><dt>${told.fields[name]}</dt><dd>${content}</dd></div>`;
  return html`<dl class="facts-of">${row('kind', told.kinds[kind])} ${row('id', id)} ${parent ? row('parent', to(parent)) : nothing}
    ${validFrom || validTo ? row('days', days({ validFrom, validTo }, words, formats)) : nothing}
    ${predecessors.length ? row('predecessors', predecessors.map((one, index) => html`${index ? ', ' : nothing}${to(one)}`)) : nothing}</dl>`;
}

function days({ validFrom, validTo }, { units: told }, { day }) {
  return [validFrom && told.from(day(validFrom)), validTo && told.to(day(validTo))].filter(Boolean).join(' ') || told.always;
}

function departments(unit, { words, formats, officers }, doing) {
  const told = words.units;
  const columns = DEPARTMENT_COLUMNS.filter((column) => column !== 'officers' || officers);
  const cell = (column, content) => html`<td role="cell" class=${column} data-label=${told.columns[column]}>${content}</td>`;
  return html`<table class="records departments" role="table" aria-label=${told.departments}>
    <thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${told.columns[column]}</th>`)}${doing
      ? html`<td role="cell" class="act"></td>` : nothing}</tr></thead>
    <tbody role="rowgroup">${unit.departments.map((one) => html`<tr role="row" data-id=${one.id}>
      <th role="rowheader" scope="row">${one.name}<span class="quiet beneath">${one.id}</span></th>
      ${cell('departmentKind', told.departmentKinds[one.kind])} ${cell('days', days(one, words, formats))}
      ${officers ? cell('officers', listed(officersIn(one), officers, words, formats, doing)) : nothing}
      ${doing ? html`<td role="cell" class="act"><button type="button" class="plain" data-does="edit" aria-label=${told.of(told.edit, one.name)}
        @click=${() => doing.department(one)}>${told.edit}</button>${officers ? html`<button type="button" class="plain" data-does="officer"
        aria-label=${told.of(told.addPerson, one.name)} @click=${() => doing.person(officersIn(one))}>${told.addPerson}</button>` : nothing}</td>` : nothing}
    </tr>`)}</tbody></table>`;
}

function listed(people, all, words, formats, doing) {
  const told = words.units;
  const own = people.of(all);
  if (own.length === 0) return html`<span class="quiet">${told.nobody}</span>`;
  return html`<ul>${own.map((one) => html`<li>${doing ? html`<button type="button" class="plain name" aria-label=${told.of(told.edit, one.name ?? one.subject)}
      @click=${() => doing.person(people, one)}>${one.name ?? one.subject}</button>` : one.name ?? one.subject}
    <span class="quiet">${days({ validFrom: one.from, validTo: one.to }, words, formats)}${one.head ? `, ${told.heads}` : nothing}</span></li>`)}</ul>`;
}

/** All that a unit ever was, the present first. */
export function versionsView(items, { place, words, formats }) {
  const told = words.units;
  const cell = (column, content) => html`<td role="cell" class=${column} data-label=${told.versionColumns[column]}>${content}</td>`;
  return html`<table class="records" role="table" aria-label=${told.versions}>
    <thead role="rowgroup"><tr role="row">${VERSION_COLUMNS.map((column) => html`<th role="columnheader" scope="col">${told.versionColumns[column]}</th>`)}</tr></thead>
    <tbody role="rowgroup">${items.toReversed().map((one) => html`<tr role="row" data-version=${one.version}>
      <th role="rowheader" scope="row">${words.desk.version(one.version)}</th> ${cell('name', one.name)}
      ${cell('from', one.validFrom ? html`<a href=${href(place, { on: one.validFrom })}>${formats.day(one.validFrom)}</a>` : told.always)}
      ${cell('departments', one.departments.length)}</tr>`)}</tbody></table>`;
}
