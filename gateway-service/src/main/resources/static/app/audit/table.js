import { html, nothing } from 'lit';
import { mark } from '../view/mark.js';
import { sentence, versions } from './sentence.js';

const COLUMNS = ['at', 'actor', 'what', 'outcome', 'origin'];
const PROOF = ['chain', 'number', 'content', 'previous', 'hash'];

/** Newest first; what a record was hashed from stands folded under it. */
export function auditTable(items, words, formats, unit) {
  return html`<table class="records audit" role="table" aria-label=${words.screens.audit}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col"
      class=${column}>${words.audit.columns[column]}</th>`)}</tr></thead>
    <tbody role="rowgroup">${items.map((record) => row(record, words, formats, unit))}</tbody>
  </table>`;
}

function row(record, words, formats, unit) {
  const cell = (column, content) => html`<td role="cell" class=${column} data-label=${words.audit.columns[column]}>${content}</td>`;
  return html`<tr role="row" data-outcome=${record.outcome} data-action=${record.action}>
    ${cell('at', html`${formats.date(record.at)} <b>${formats.time(record.at)}</b>`)}
    <th role="rowheader" scope="row" class="actor">${record.actor.name || record.actor.id}
      <span class="quiet beneath">${record.actor.id}${record.actor.kind === 'SYSTEM' ? ` · ${words.audit.system}` : ''}</span></th>
    ${cell('what', html`${sentence(record, words, unit)} <span class="quiet">${versions(record, words)}</span>${proof(record, words)}`)}
    ${cell('outcome', outcome(record, words))}
    ${cell('origin', html`${record.origin.address ?? '–'}${record.origin.requestId
      ? html`<span class="quiet beneath code">${record.origin.requestId}</span>` : nothing}`)}
  </tr>`;
}

function outcome({ outcome: came, reason }, words) {
  if (came === 'DONE') return mark('done', 'met', words.audit.outcomes.DONE);
  return html`${mark('cross', 'missed', words.audit.outcomes.REFUSED)}
    ${reason ? html`<span class="quiet beneath">${words.reasons[reason] ?? reason}</span>` : nothing}`;
}

function proof(record, words) {
  return html`<details><summary>${words.audit.proof}${record.anchored ? html` <span class="quiet">· ${words.audit.anchored}</span>` : nothing}</summary>
    <dl class="proof">${PROOF.filter((name) => record[name] != null).map((name) => html`<div>
      <dt>${words.audit.proofs[name]}</dt><dd class="code">${record[name]}</dd></div>`)}</dl></details>`;
}
