import { html, nothing } from 'lit';
import { href } from '../address.js';
import { periodLabel } from '../format.js';
import { mark } from '../view/mark.js';

const COLUMNS = ['department', 'period', 'due', 'sent', 'figures', 'what'];

/** What waits for approval. @param doing {nameOf(department), chosen, outcomes: Map of id to message, choose(id), chooseAll()} */
export function waitingTable(items, place, words, formats, doing) {
  const told = words.work.review;
  return html`<table class="records waiting" role="table" aria-label=${words.screens.approve}>
    <thead role="rowgroup"><tr role="row"><td role="cell" class="choose"><input type="checkbox" aria-label=${told.chooseAll}
      .checked=${doing.chosen.size === items.length} @change=${doing.chooseAll}></td>
      ${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}>${told.of[column]}</th>`)}</tr></thead>
    <tbody role="rowgroup">${items.map((one) => row(one, place, words, formats, doing))}</tbody></table>`;
}

function row(one, place, words, formats, { nameOf, chosen, outcomes, choose }) {
  const told = words.work.review;
  const cell = (name, content) => html`<td role="cell" class=${name} data-label=${told.of[name]}>${content}</td>`;
  const of = periodLabel(one.period, words);
  const refused = outcomes.get(one.id);
  return html`<tr role="row" data-id=${one.id}>
    <td role="cell" class="choose"><input type="checkbox" aria-label=${told.choose(`${nameOf(one.department)}, ${of}`)} .checked=${chosen.has(one.id)}
      @change=${() => choose(one.id)}></td>
    <th role="rowheader" scope="row" class="department"><a href=${href(place, { page: 'review', plan: one.plan, department: one.department, period: one.period })}
      >${nameOf(one.department)}</a></th>
    ${cell('period', of)} ${cell('due', formats.day(one.dueOn))}
    ${cell('sent', html`${formats.moment(one.submittedAt)}${one.late ? html`<span class="beneath off-track">${told.late}</span>` : nothing}`)}
    ${cell('figures', one.figureCount)}
    ${cell('what', html`${one.approvedAt ? mark('clock', 'at-risk', told.correction) : told.first}
      ${refused ? html`<span class="beneath outcome error">${refused}</span>` : nothing}`)}
  </tr>`;
}
