import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { href } from '../address.js';
import { sign, statusOf } from '../view/sign.js';

/** On a phone: a ward each, its cells when it is opened. */
export function phoneList(wall, groups, was, place, words, formats) {
  return html`<div class="wall-list">${groups.map(({ status, rows }) => html`
    ${status ? html`<h2>${sign(status)} ${words.wall.groupOf(words.statuses[status], rows.length)}</h2>` : nothing}
    ${repeat(rows, (row) => row.unit, (row) => ward(row, wall, was?.get(row.unit), place, words, formats))}`)}</div>`;
}

function ward(row, wall, was, place, words, formats) {
  return html`<details>
    <summary><b>${row.name}</b> <span class="quiet">${words.wall.summary(row.kept, row.of, formats.percent(row.complete), formats.percent(row.onTime))}</span></summary>
    <p><a href=${href({ page: 'plan', plan: row.plan, lang: place.lang, asOf: place.asOf })}>${words.wall.open}</a></p>
    <ul>${wall.columns.filter(({ code }) => row.cells[code]).map(({ code, title }) => html`<li><span>${title}</span>
      <span>${was?.[code] ? html`${statusOf(was[code].status, words)} → ` : nothing}${statusOf(row.cells[code].status, words)}
        ${formats.percent(row.cells[code].share)}</span></li>`)}</ul>
  </details>`;
}
