import { html, nothing } from 'lit';
import { mark } from '../view/mark.js';

const COLUMNS = ['at', 'event', 'consumer', 'cause', 'state'];
const MARKS = { OPEN: ['clock', 'at-risk'], SENT_AGAIN: ['done', 'met'], DISCARDED: ['dash', 'idle'] };

/** @param acts {look, sendAgain, discard}: what the buttons of a row do with it */
export function deadLetterTable(items, words, format, acts) {
  const told = words.deadLetters;
  return html`<table class="records" role="table" aria-label=${words.screens.deadLetters}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col"
      class=${column}>${told.columns[column]}</th>`)}<td role="cell" class="act"></td></tr></thead>
    <tbody role="rowgroup">${items.map((letter) => html`<tr role="row" data-id=${letter.id}>
      <th role="rowheader" scope="row">${format.moment(letter.at)}</th>
      ${cell('event', html`${letter.type ?? told.noEvent}<span class="quiet beneath">${letter.subject ?? letter.key ?? ''}</span>`)}
      ${cell('consumer', html`${letter.origin.consumer ?? told.unknown}<span class="quiet beneath">${letter.origin.topic}</span>`)}
      ${cell('cause', letter.cause || told.unknown)}
      ${cell('state', state(letter))}
      <td role="cell" class="act">${act('look', letter)}
        ${letter.state === 'OPEN' ? html`${act('sendAgain', letter)} ${act('discard', letter)}` : nothing}</td>
    </tr>`)}</tbody>
  </table>`;

  function cell(column, content) {
    return html`<td role="cell" class=${column} data-label=${told.columns[column]}>${content}</td>`;
  }

  function act(name, letter) {
    return html`<button type="button" class="plain" data-act=${name} aria-label=${told.of[name](format.moment(letter.at))}
      @click=${() => acts[name](letter)}>${told[name]}</button>`;
  }

  function state({ state: now, settled }) {
    const [shape, tone] = MARKS[now] ?? MARKS.DISCARDED;
    return html`${mark(shape, tone, told.states[now] ?? now)}
      ${settled ? html`<span class="quiet beneath">${settled.by.name}, ${format.moment(settled.at)}${settled.reason ? `: ${settled.reason}` : ''}</span>`
        : nothing}`;
  }
}
