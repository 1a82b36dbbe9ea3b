import { html, nothing } from 'lit';
import { beside, told } from './told.js';

const COLUMNS = ['number', 'title', 'stored', 'given'];

/** What a file would change, figure by figure. @param changes [{target, part?, before?, given}] as an entry compares them */
export function changesTable(changes, entry, words, formats) {
  if (changes.length === 0) return nothing;
  const text = words.work.door.columns;
  const cell = (name, content) => html`<td role="cell" class=${name} data-label=${text[name]}>${content}</td>`;
  const say = (figure, target) => html`${told(figure.value, target, words, formats, entry.lang)}${beside(figure, words)}`;
  return html`<div class="missing"><table class="records changes" role="table" aria-label=${words.work.door.heading}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}>${text[column]}</th>`)}</tr></thead>
    <tbody role="rowgroup">${changes.map(({ target, part, before, given }) => html`<tr role="row">
      <td role="cell" class="number">${target.number}</td>
      <th role="rowheader" scope="row" class="title">${target.title}${part ? html`<span class="beneath">${part}</span>` : nothing}</th>
      ${cell('stored', before ? say(before, target) : '–')}${cell('given', say(given, target))}</tr>`)}</tbody></table></div>`;
}
