import { html, nothing } from 'lit';
import { href } from '../address.js';
import { period } from '../format.js';
import { kindName, stateMark } from './state.js';

const COLUMNS = ['report', 'period', 'state', 'symbol', 'made'];

/** @param known {kinds, plans}: by which a report and its plan are called; ids where they are not known */
export function reportTable(items, place, words, formats, known) {
  const told = words.reports;
  return html`<table class="records" role="table" aria-label=${words.screens.reports}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}
      >${told.columns[column]}</th>`)}</tr></thead>
    <tbody role="rowgroup">${items.map((report) => row(report, place, words, formats, known))}</tbody>
  </table>`;
}

function row(report, place, words, formats, { kinds, plans }) {
  const { id, plan, kind, language, issued, createdAt, createdBy } = report;
  const cell = (column, content) => html`<td role="cell" class=${column} data-label=${words.reports.columns[column]}>${content}</td>`;
  const of = period(report.period);
  return html`<tr role="row" data-id=${id}>
    <th role="rowheader" scope="row"><a href=${href({ page: 'report', report: id, lang: place.lang })}>${kindName(kind, kinds, place.lang)}</a>
      <span class="quiet beneath">${plans?.find((one) => one.plan === plan)?.title ?? plan}${language === 'EN' ? ` · ${words.reports.languages.EN}` : nothing}</span></th>
    ${cell('period', of ? words.period(of) : report.period)} ${cell('state', stateMark(report, words))}
    ${cell('symbol', issued ? html`${issued.symbol}<span class="quiet beneath">${formats.day(issued.date)}</span>` : nothing)}
    ${cell('made', html`${createdBy.name}<span class="quiet beneath">${formats.moment(createdAt)}</span>`)}
  </tr>`;
}
