import { html } from 'lit';
import { href } from '../address.js';
import { period } from '../format.js';
import { stateOf } from './state.js';

const COLUMNS = ['target', 'aspect', 'was', 'now'];

/** Chooses the report that this one is held against. @param others lines of the same plan */
export function against(others, place, words, formats) {
  const go = ({ target }) => target.dispatchEvent(new CustomEvent('go', { detail: href(place, { against: target.value || undefined }), bubbles: true }));
  return html`<label>${words.reports.compare.with} <select data-does="against" @change=${go}><option value="" ?selected=${!place.against}>${words.choose}</option>
    ${others.map((other) => html`<option value=${other.id} ?selected=${other.id === place.against}>${named(other, words, formats)}</option>`)}</select></label>`;
}

function named(report, words, formats) {
  const { issued, createdAt } = report;
  const of = period(report.period);
  return [issued?.symbol ?? words.reports.states[stateOf(report)], of ? words.period(of) : report.period, formats.date(issued?.at ?? createdAt)].join(' · ');
}

/** What a report says otherwise than another one. */
export function differenceTable(items, words, formats) {
  const told = words.reports.compare;
  if (items.length === 0) return html`<p class="quiet">${told.same}</p>`;
  return html`<table class="records differences" role="table" aria-label=${told.heading}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${told.columns[column]}</th>`)}</tr></thead>
    <tbody role="rowgroup">${items.map(({ row, title, aspect, was, now }) => html`<tr role="row">
      <th role="rowheader" scope="row">${title}<span class="quiet beneath">${row}</span></th>
      <td role="cell" data-label=${told.columns.aspect}>${told.aspects[aspect]}</td>
      <td role="cell" data-label=${told.columns.was}>${said(aspect, was, words, formats)}</td>
      <td role="cell" data-label=${told.columns.now}>${said(aspect, now, words, formats)}</td></tr>`)}</tbody>
  </table>`;
}

export function said(aspect, value, words, formats) {
  if (value == null) return words.reports.compare.nothing;
  if (aspect === 'STATUS') return words.statuses[value] ?? value;
  return aspect === 'ATTAINED' ? formats.number(Number(value)) : value;
}
