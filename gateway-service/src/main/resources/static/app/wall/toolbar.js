import { html, nothing } from 'lit';
import { href } from '../address.js';
import { withQuery } from '../api.js';
import { today } from '../format.js';
import { STATUSES } from '../status.js';
import { freshness } from '../view/freshness.js';
import { sign } from '../view/sign.js';
import { SORTS, totals } from './wall.js';

/** Which wall, of when, in which order: each choice is a part of the address. */
export function toolbar(page, place, words, formats) {
  const { wall: said } = words;
  return html`<div class="toolbar">
    <h1>${words.screens.wall}<small>${page.wall ? said.about(page.wall.rows.length, page.wall.columns.length, page.wall.year) : nothing}</small></h1>
    ${place.asOf ? html`<span class="live asOf"><i></i>${said.asOf(formats.day(place.asOf))}</span>` : freshness(words, formats, page.liveness)}
    <a class="button" href=${href(place, { show: place.show === 'big' ? undefined : 'big' })}>${place.show === 'big' ? said.small : said.big}</a>
  </div>
  <div class="filters wall-filters">
    ${chosen('sort', SORTS.filter((sort) => sort !== 'indicator' || place.indicator).map((sort) => [sort, said.sorts[sort]]), place, said)}
    ${chosen('group', [['', said.groups.none], ['worst', said.groups.worst]], place, said)}
    ${chosen('status', [['', words.all], ...STATUSES.map((status) => [status, words.statuses[status]])], place, said)}
    ${typed('find', 'search', place, said)}
    ${typed('year', 'number', place, said, { placeholder: page.wall?.year })}
    ${typed('asOf', 'date', place, said, { max: today() })}
    ${typed('since', 'date', place, said, { max: place.asOf ?? today() })}
  </div>`;
}

function chosen(name, options, place, said) {
  return html`<label>${said.fields[name]}<select name=${name} @change=${(event) => go(event.target, place, name)}>
    ${options.map(([value, word]) => html`<option value=${value} ?selected=${value === (place[name] ?? options[0][0])}>${word}</option>`)}
  </select></label>`;
}

function typed(name, type, place, said, { placeholder, max } = {}) {
  return html`<label>${said.fields[name]}<input name=${name} type=${type} .value=${place[name] ?? ''} placeholder=${placeholder ?? nothing}
    max=${max ?? nothing} @change=${(event) => go(event.target, place, name)}></label>`;
}

function go(field, place, name) {
  field.dispatchEvent(new CustomEvent('go', { detail: href(place, { [name]: field.value.trim() || undefined }), bubbles: true }));
}

/** How all cells that are shown stand together, what changed since the other date, and the same as files. */
export function totalsView(page, rows, place, words, formats) {
  const changed = page.was && [...page.was.values()].reduce((sum, cells) => sum + Object.keys(cells).length, 0);
  const file = (format) => withQuery(`/api/v1/comparisons/${encodeURIComponent(page.unit)}`,
    { year: page.wall.year, asOf: place.asOf, format, language: place.lang });
  return html`<div class="totals">
    <ul class="counts" aria-label=${words.summary}>${Object.entries(totals(rows)).map(([status, n]) => html`<li>
      ${sign(status)} ${words.statuses[status]}: ${formats.number(n)}</li>`)}</ul>
    ${changed === undefined ? nothing : html`<p class="changed-count">${words.wall.changed(changed, formats.day(place.since))}</p>`}
    <p class="quiet">${words.wall.unit}</p>
    <p class="files"><a href=${file('csv')} download>CSV</a> <a href=${file('xlsx')} download>Excel</a></p>
  </div>`;
}
