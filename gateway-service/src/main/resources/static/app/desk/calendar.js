import { html, nothing } from 'lit';
import { periodLabel } from '../format.js';
import { empty } from '../view/empty.js';
import { calendarFeed } from './plans.js';

/** What is due when, and who owes it. @param published whether there is a feed: of a draft there is none */
export function calendarView({ plan, due, holidays }, published, words, formats) {
  const told = words.desk.calendar;
  if (due.length === 0) return empty(told.none);
  const day = (text) => formats.day(text.slice(0, 10));
  const cell = (name, content) => html`<td role="cell" class=${name} data-label=${told[name]}>${content}</td>`;
  return html`${published ? html`<p class="feed"><a href=${calendarFeed(plan)} target="_blank">${told.feed}</a></p>` : nothing}
    <table class="records calendar" role="table" aria-label=${words.desk.tabs.calendar}>
      <thead role="rowgroup"><tr role="row">${['due', 'period', 'span', 'departments'].map((name) => html`<th role="columnheader" scope="col" class=${name}
        >${told[name]}</th>`)}</tr></thead>
      <tbody role="rowgroup">${due.map((one) => html`<tr role="row"><th role="rowheader" scope="row" class="due">${day(one.due)}</th>
        ${cell('period', html`${periodLabel(one.period, words)}
          <span class="quiet beneath">${words.desk.frequencies[one.frequency] ?? one.frequency}</span>`)}
        ${cell('span', html`${day(one.from)} – ${day(one.closing)}`)}
        ${cell('departments', one.departments.map(({ name, targets }) => told.owed(name, targets)).join(', '))}</tr>`)}</tbody>
    </table>
    ${holidays.map(({ year, off, workedInstead }) => html`<details><summary>${told.holidays(year)}</summary>
      <ul>${off.map(({ date, name }) => html`<li>${day(date)} ${name}</li>`)}
        ${workedInstead.map((date) => html`<li>${told.worked}: ${day(date)}</li>`)}</ul></details>`)}`;
}
