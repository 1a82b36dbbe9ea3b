import { html, nothing } from 'lit';
import { countFollows } from './figure.js';

/** Longest note on one, as the service takes it. */
const LONGEST = 1000;

/** What a count counts, each with its day and a note. @param doing {type(row, name, what)} */
export function occurrences(row, entry, wrong, words, doing) {
  const told = words.work.occurrences;
  const fields = entry.fields(row);
  const all = fields.occurrences ?? [];
  const put = (next) => {
    if (countFollows(fields)) doing.type(row, 'value', String(next.length));
    doing.type(row, 'occurrences', next);
  };
  const change = (index, how) => doing.type(row, 'occurrences', all.map((one, at) => (at === index ? { ...one, ...how } : one)));
  const id = `${row.key}_occurrences`.replaceAll(' ', '_');
  return html`<div><ol class="occurrences">${all.map((one, index) => html`<li>
      <input type="date" .value=${one.on} aria-label=${told.day(index + 1)} data-row=${row.key} data-name="occurrences"
        aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? id : nothing} @input=${({ target }) => change(index, { on: target.value })}>
      <input .value=${one.note ?? ''} maxlength=${LONGEST} autocomplete="off" aria-label=${told.note(index + 1)} placeholder=${told.note(index + 1)} data-row=${row.key}
        @input=${({ target }) => change(index, { note: target.value })}>
      <button type="button" class="plain" aria-label=${told.remove(index + 1)} @click=${() => put(all.toSpliced(index, 1))}>✕</button></li>`)}</ol>
    <button type="button" class="plain" data-does="addOccurrence" data-row=${row.key} @click=${() => put([...all, { on: '' }])}>${told.add}</button>
    ${wrong ? html`<span class="error" id=${id}>${wrong}</span>` : nothing}</div>`;
}
