import { html, nothing } from 'lit';
import { href } from '../address.js';

const COLUMNS = ['name', 'unitOfMeasure', 'overTime', 'overUnits', 'better'];
const FACTS = ['code', 'unitOfMeasure', 'overTime', 'overUnits', 'better', 'definition', 'source', 'wordings'];

export function nameOf({ code, name }, lang) {
  return name?.[lang] ?? name?.vi ?? code;
}

export function table(items, place, words) {
  const told = words.indicators;
  const cell = (column, content) => html`<td role="cell" class=${column} data-label=${told.columns[column]}>${content}</td>`;
  return html`<table class="records indicators" role="table" aria-label=${words.screens.indicators}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}>${told.columns[column]}</th>`)}</tr></thead>
    <tbody role="rowgroup">${items.map((one) => {
      const lit = one.code === place.code;
      return html`<tr role="row" data-code=${one.code} class=${lit ? 'lit' : ''}><th role="rowheader" scope="row"><a aria-current=${lit ? 'true' : nothing}
        href=${href(place, { code: lit ? undefined : one.code, version: undefined })}>${nameOf(one, place.lang)}</a><span class="quiet beneath">${one.code}</span></th>
        ${cell('unitOfMeasure', one.unitOfMeasure)} ${['overTime', 'overUnits', 'better'].map((column) => cell(column, told[column][one[column]]))}</tr>`;
    })}</tbody></table>`;
}

/** All that one version says, and the way to the others. @param latest number of the last version */
export function oneView(indicator, latest, place, words) {
  const told = words.indicators;
  const content = { ...indicator, wordings: indicator.wordings.join('; ') };
  const worded = (name) => told[name]?.[content[name]] ?? content[name];
  return html`<dl class="facts-of">${[['vi', indicator.name.vi], ['en', indicator.name.en], ...FACTS.map((name) => [name, worded(name)])]
    .filter(([, value]) => value).map(([name, value]) => html`<div><dt>${told.fields[name]}</dt><dd>${value}</dd></div>`)}</dl>
    <h3>${told.versions}</h3>
    <p class="actions">${Array.from({ length: latest }, (_, index) => latest - index).map((version) => html`<a aria-current=${version === indicator.version ? 'true' : nothing}
      href=${href(place, { version: version === latest ? undefined : String(version) })}>${words.desk.version(version)}</a>`)}</p>`;
}
