import { html, nothing } from 'lit';
import { dialog } from '../part/dialog.js';
import { fieldsOf } from './fields.js';

/** Somebody else stored first: both states side by side, and nothing is lost before the planner has chosen. */
export function staleDialog({ mine, theirs }, lang, words, { close, keepMine, takeTheirs }) {
  const told = words.desk.stale;
  const [one, other] = [fieldsOf(mine, lang), theirs ? fieldsOf(theirs, lang) : {}];
  const names = Object.keys(words.desk.fields).filter((name) => String(one[name] ?? '') !== String(other[name] ?? ''));
  return dialog(told.heading, words, close, html`
    <p>${theirs ? told.about : told.gone}</p>
    <table class="records" role="table" aria-label=${told.heading}><thead role="rowgroup"><tr role="row"><td role="cell"></td>
      <th role="columnheader" scope="col">${told.mine}</th><th role="columnheader" scope="col">${told.theirs}</th></tr></thead>
      <tbody role="rowgroup">${names.map((name) => html`<tr role="row"><th role="rowheader" scope="row">${words.desk.fields[name]}</th>
        <td role="cell" data-label=${told.mine}>${shown(name, one, words)}</td>
        <td role="cell" data-label=${told.theirs}>${shown(name, other, words)}</td></tr>`)}</tbody></table>
    <p class="actions">${theirs ? html`<button type="button" data-does="mine" @click=${keepMine}>${told.keepMine}</button>` : nothing}
      <button type="button" class="plain" data-does="theirs" @click=${takeTheirs}>${told.takeTheirs}</button></p>`);
}

const WORDS = { kind: 'kinds', measure: 'measures', frequency: 'frequencies', aggregation: 'aggregations', inclusive: 'inclusives',
  direction: 'directions', by: 'changeBy' };

function shown(name, fields, words) {
  const value = fields[name];
  return words.desk[WORDS[name]]?.[value] ?? (Array.isArray(value) ? value.join(', ') : value ?? '–');
}
