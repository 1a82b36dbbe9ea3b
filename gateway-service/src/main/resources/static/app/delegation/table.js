import { html, nothing } from 'lit';
import { mark } from '../view/mark.js';
import { canEnd } from './delegations.js';

const COLUMNS = ['officer', 'department', 'days', 'reason', 'granted', 'state'];
const MARKS = { RUNNING: ['done', 'met'], COMING: ['clock', 'on-track'], ENDED: ['dash', 'idle'], REVOKED: ['cross', 'missed'] };

/** @param end undefined for those who may not revoke */
export function delegationTable(items, words, formats, nameOf, end) {
  const told = words.delegation;
  return html`<table class="records" role="table" aria-label=${words.screens.delegations}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col"
      class=${column}>${told.columns[column]}</th>`)}${end ? html`<td role="cell" class="act"></td>` : nothing}</tr></thead>
    <tbody role="rowgroup">${items.map((one) => html`<tr role="row" data-id=${one.id}>
      <th role="rowheader" scope="row">${one.officerName ?? one.officer}
        ${one.officerName ? html`<span class="quiet beneath">${one.officer}</span>` : nothing}</th>
      ${cell('department', nameOf(one.department))}
      ${cell('days', html`${formats.day(one.from)} – ${formats.day(one.to)}`)}
      ${cell('reason', one.reason)}
      ${cell('granted', html`${one.grantedBy.name}<span class="quiet beneath">${formats.date(one.grantedAt)}</span>`)}
      ${cell('state', state(one, words, formats))}
      ${end ? html`<td role="cell" class="act">${canEnd(one) ? html`<button type="button" class="plain"
        aria-label=${told.revokeOf(one.officerName ?? one.officer)}
        @click=${() => end(one)}>${told.revokeShort}</button>` : nothing}</td>` : nothing}
    </tr>`)}</tbody>
  </table>`;

  function cell(column, content) {
    return html`<td role="cell" class=${column} data-label=${told.columns[column]}>${content}</td>`;
  }
}

function state({ state: now, revoked }, words, formats) {
  const [shape, tone] = MARKS[now] ?? MARKS.ENDED;
  return html`${mark(shape, tone, words.delegation.states[now] ?? now)}
    ${revoked ? html`<span class="quiet beneath">${revoked.by.name}, ${formats.date(revoked.at)}: ${revoked.reason}</span>` : nothing}`;
}
