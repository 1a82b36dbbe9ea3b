import { html, nothing } from 'lit';
import { period, periodLabel } from '../format.js';
import { statusOf } from '../view/sign.js';
import { besideLastYear, linesOf } from './year.js';
import { yearChart } from './year-chart.js';

const COLUMNS = ['period', 'status', 'value', 'attained', 'expected'];
const NUMBERS = ['value', 'attained', 'expected'];

/** As many characters of the longest numbers together stand beside the status; longer ones, and sentences, beneath it. */
const ROOM = 20;
/** Of these there is nothing to say but the status. */
const SILENT = ['NO_DATA', 'NOT_DUE', 'NOT_APPLICABLE'];

/** How a target stood at the end of each period, and since when that is known; what may come stands apart from it. */
export function yearView(history, place, words, formats) {
  const lines = linesOf(history);
  return html`<section class="year"><h3>${words.board.year}</h3>
    ${lines ? yearChart(lines, words, formats) : nothing}
    ${history.items.length ? table(history, place, words, formats) : html`<p class="quiet">${words.panel.noFigures}</p>`}
    ${history.lastYear ? nothing : html`<p class="quiet">${words.board.noLastYear}</p>`}
  </section>
  ${history.forecast ? forecast(history.forecast, place, words, formats) : nothing}`;
}

function table(history, place, words, formats) {
  const items = besideLastYear(history);
  return html`<div class="scrolls" tabindex="0" role="region" aria-label=${words.board.yearTable}><table role="table" class=${isWide(items, formats) ? 'wide' : ''}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((name) => html`<th role="columnheader" scope="col" class=${name}>${words.board.columns[name]}</th>`)}</tr></thead>
    <tbody role="rowgroup">${items.map((item) => row(item, place, words, formats))}</tbody>
  </table></div>`;
}

function isWide(items, formats) {
  const longest = (name) => Math.max(...items.map((item) => formats.number(item[name]).length));
  return items.some(isTold) || NUMBERS.reduce((sum, name) => sum + longest(name), 0) > ROOM;
}

function row(item, place, words, formats) {
  return html`<tr role="row" aria-current=${item.period === place.period ? 'true' : nothing}>
    <th role="rowheader" scope="row"><abbr title=${periodLabel(item.period, words)}>${words.chart.short(period(item.period))}</abbr></th>
    <td role="cell" class="status">${statusOf(item.status, words)}
      <span class="beneath quiet">${words.board.knownSince(formats.date(item.knownSince))}</span></td>
    ${isTold(item) ? html`<td role="cell" class="told" colspan=${NUMBERS.length}>${item.explanation[place.lang]}</td>` : numbers(item, words, formats)}
  </tr>`;
}

/** What is reported side by side makes no number; its sentence has all of them by name. */
function isTold({ word, status, ...item }) {
  return !word && NUMBERS.every((name) => typeof item[name] !== 'number') && !SILENT.includes(status);
}

function numbers(item, words, formats) {
  return html`<td role="cell" class="value">${item.word ? inWords(item.word, words) : formats.number(item.value)}</td>
    <td role="cell" class="attained">${formats.number(item.attained)}${item.lastYear ? lastYear(item, words, formats) : nothing}</td>
    <td role="cell" class="expected">${formats.number(item.expected)}</td>`;
}

/** What was attained by the same period of last year, and the difference. */
function lastYear({ attained, lastYear: before }, words, formats) {
  if (typeof before.attained !== 'number') return nothing;
  const change = typeof attained === 'number' ? ` (${formats.change(attained - before.attained)})` : '';
  return html`<span class="beneath quiet">${words.board.samePeriod(formats.number(before.attained))}${change}</span>`;
}

/** Several departments may have assessed: "ACHIEVED, PARTLY". Grades are the plan's own words. */
function inWords(text, words) {
  return text.split(', ').map((word) => words.assessments[word] ?? words.statuses[word] ?? word).join(', ');
}

function forecast({ method, sentence, error }, place, words, formats) {
  const told = words.board.forecast;
  return html`<section class="forecast"><h3>${told.heading}</h3>
    <p class="quiet">${told.apart}</p>
    <p>${sentence[place.lang]}</p>
    <ul class="quiet">
      <li>${told.methods[method]}</li>
      ${typeof error === 'number' ? html`<li>${told.error(formats.percent(error))}</li>` : nothing}
    </ul></section>`;
}
