import { html, nothing } from 'lit';
import { href } from '../address.js';
import { daysUntil, periodLabel } from '../format.js';
import { mark } from '../view/mark.js';
import { dueBy, isClosed, isOpen, isTakenLate, stateOf } from './obligations.js';

const COLUMNS = ['due', 'period', 'department', 'state', 'given'];
const MARKS = { SENT_BACK: ['cross', 'missed'], LATE: ['clock', 'off-track'], DRAFT: ['clock', 'at-risk'], OPEN: ['clock', 'at-risk'],
  SENT: ['done', 'on-track'], SENT_LATE: ['done', 'on-track'], APPROVED: ['done', 'met'], NOT_DUE: ['dash', 'idle'] };

/** @param groups as grouped() gives them @param around {nameOf(department), page: screen that a row opens, act?(obligation): what can be done at the row} */
export function obligationTable(groups, place, words, formats, around) {
  const told = words.work;
  const wide = COLUMNS.length + (around.act ? 1 : 0);
  return html`<table class="records obligations" role="table" aria-label=${words.screens[place.page]}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}>${told.of[column]}</th>`)}
      ${around.act ? html`<td role="cell" class="act"></td>` : nothing}</tr></thead>
    ${groups.map(([group, items]) => html`<tbody role="rowgroup" data-group=${group}>
      <tr role="row" class="section"><th role="rowheader" scope="rowgroup" colspan=${wide}>${told.groups[group]}</th></tr>
      ${items.map((one) => row(one, place, words, formats, around))}</tbody>`)}
  </table>`;
}

function row(one, place, words, formats, { nameOf, page, act }) {
  const told = words.work;
  const cell = (name, content) => html`<td role="cell" class=${name} data-label=${told.of[name]}>${content}</td>`;
  const state = stateOf(one);
  return html`<tr role="row" data-state=${state}>
    ${cell('due', html`${formats.day(dueBy(one))}${one.extendedTo ? html`<span class="quiet beneath">${told.extended}</span>` : nothing}
      ${isOpen(state) ? html`<span class="quiet beneath">${told.left(daysUntil(dueBy(one)))}</span>` : nothing}
      ${isTakenLate(one) ? html`<span class="quiet beneath">${isClosed(one) ? told.entryClosed : told.entryUntil(formats.day(one.entryUntil))}</span>` : nothing}`)}
    <th role="rowheader" scope="row" class="period"><a href=${href(place, { page, plan: one.plan, department: one.department,
      period: one.period })}>${periodLabel(one.period, words)}</a></th>
    ${cell('department', nameOf(one.department))}
    ${cell('state', mark(...MARKS[state] ?? MARKS.NOT_DUE, told.states[state] ?? state))}
    ${cell('given', html`${told.givenOf(one.given, one.owed)}<progress max=${one.owed} value=${one.given} aria-hidden="true"></progress>
      ${state === 'APPROVED' && one.given < one.owed ? html`<span class="quiet beneath">${told.lacking(one.owed - one.given)}</span>` : nothing}`)}
    ${act ? html`<td role="cell" class="act">${act(one)}</td>` : nothing}
  </tr>`;
}
