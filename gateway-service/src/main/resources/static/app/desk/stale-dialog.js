import { html, nothing } from 'lit';
import { dialog } from '../part/dialog.js';

/**
 * Somebody else stored first: both states side by side, and nothing is lost before the planner has chosen.
 * @param rows [[name, mine, theirs]] of which only what differs is shown; undefined: what was edited is not there any more
 */
export function staleDialog(rows, words, { close, keepMine, takeTheirs }) {
  const told = words.desk.stale;
  return dialog(told.heading, words, close, html`
    <p>${rows ? told.about : told.gone}</p>
    ${rows ? both(rows, told) : nothing}
    <p class="actions">${rows ? html`<button type="button" data-does="mine" @click=${keepMine}>${told.keepMine}</button>` : nothing}
      <button type="button" class="plain" data-does="theirs" @click=${takeTheirs}>${told.takeTheirs}</button></p>`);
}

function both(rows, told) {
  const different = rows.filter(([, mine, theirs]) => String(mine ?? '') !== String(theirs ?? ''));
  return html`<table class="records" role="table" aria-label=${told.heading}><thead role="rowgroup"><tr role="row"><td role="cell"></td>
      <th role="columnheader" scope="col">${told.mine}</th><th role="columnheader" scope="col">${told.theirs}</th></tr></thead>
    <tbody role="rowgroup">${different.map(([name, mine, theirs]) => html`<tr role="row"><th role="rowheader" scope="row">${name}</th>
      <td role="cell" data-label=${told.mine}>${mine ?? '–'}</td>
      <td role="cell" data-label=${told.theirs}>${theirs ?? '–'}</td></tr>`)}</tbody></table>`;
}

const WORDS = { kind: 'kinds', measure: 'measures', frequency: 'frequencies', aggregation: 'aggregations', partsAggregation: 'partsAggregations', pace: 'paces',
  inclusive: 'inclusives', direction: 'directions', by: 'changeBy' };

/** One field of a target in words. */
export function shownField(name, fields, words) {
  const value = fields[name];
  return words.desk[WORDS[name]]?.[value] ?? (Array.isArray(value) ? value.join(', ') : value);
}
