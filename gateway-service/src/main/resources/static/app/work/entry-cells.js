import { html, nothing } from 'lit';
import { choicesOf } from './choices.js';
import { NO_DATA } from './figure.js';

/** What stands in one cell of a row, with what is wrong with it. @param cell {row, name, column, label, longest?} @param doing {type, isAt}: a row is not complained of while its officer is in it */
export function cellOf({ row, name, column, label, longest }, entry, words, doing) {
  const { lang } = entry;
  const text = entry.fields(row)[name] ?? '';
  const id = `${row.key} ${name}`.replaceAll(' ', '_');
  const wrong = entry.errors[row.key]?.[name] ?? (doing.isAt(row) ? undefined : words.work.wrong[entry.wrong(row)[name]]);
  const choices = choicesOf(row.target, name, words);
  const off = column !== 'kind' && column !== 'more' && NO_DATA.includes(entry.fields(row).kind);
  const given = { id, text, label, longest, off, wrong, column, row: row.key, name,
    type: ({ target }) => doing.type(row, name, target.value) };
  const control = choices ? chosen(given, choices, words) : isDay(row, name) ? day(given) : isLong(row, name) ? long(given) : typed(given, lang);
  return html`${control}${wrong ? html`<span class="error" id="${id}_says">${wrong}</span>` : nothing}`;
}

const isDay = ({ target }, name) => target.measure === 'DONE' && name === 'second';
const isLong = ({ target }, name) => ['explanation', 'reason', 'note'].includes(name) || (target.measure === 'NARRATIVE' && name === 'second');

function typed({ id, text, label, off, wrong, column, row, name, type }) {
  return html`<input id=${id} .value=${text} ?disabled=${off} autocomplete="off" inputmode="decimal" aria-label=${label} maxlength="60"
    data-column=${column} data-row=${row} data-name=${name} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${id}_says` : nothing} @input=${type}>`;
}

function day({ id, text, label, off, wrong, column, row, name, type }) {
  return html`<input type="date" id=${id} .value=${text} ?disabled=${off} aria-label=${label} data-column=${column} data-row=${row} data-name=${name}
    aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${id}_says` : nothing} @input=${type}>`;
}

function long({ id, text, label, off, wrong, column, row, name, longest = 4000, type }) {
  return html`<textarea id=${id} .value=${text} ?disabled=${off} rows="1" maxlength=${longest} aria-label=${label} data-column=${column} data-row=${row}
    data-name=${name} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${id}_says` : nothing} @input=${type}></textarea>`;
}

function chosen({ id, text, label, off, wrong, column, row, name, type }, choices, words) {
  return html`<select id=${id} ?disabled=${off} aria-label=${label} data-column=${column} data-row=${row} data-name=${name}
    aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${id}_says` : nothing} @change=${type}>
    ${name === 'kind' ? nothing : html`<option value="" .selected=${!text}>${words.choose}</option>`}
    ${choices.map(([value, word]) => html`<option value=${value} .selected=${value === text}>${word}</option>`)}</select>`;
}
