import { html, nothing } from 'lit';
import { cellOf } from './entry-cells.js';
import { attachments, fileList } from './evidence-view.js';
import { NO_DATA, listsOccurrences } from './figure.js';
import { occurrences } from './occurrences.js';
import { thread, threadButton } from './thread.js';
import { revisions } from './told.js';

/** What may be wrong in the line beneath a row, which then stands open. */
export const BENEATH = ['reason', 'note', 'explanation', 'occurrences', 'evidence'];

/** The line beneath a row: all that a figure says besides its value. @param columns how many the grid has */
export function more(row, columns, around) {
  return html`<tr role="row" class="explaining" data-row=${row.key}><td role="cell" class="number none"></td><td role="cell" colspan=${columns - 1}>
    ${row.editable ? entered(row, around) : files(row, around)} ${talk(row, around)}</td></tr>`;
}

function named(name, content, words) {
  return html`<div class="field"><span class="quiet">${words.work.more[name]}</span>${content}</div>`;
}

function entered(row, { entry, words, formats, doing }) {
  const fields = entry.fields(row);
  const wrong = (name) => entry.errors[row.key]?.[name] ?? (doing.isAt(row) ? undefined : words.work.wrong[entry.wrong(row)[name]]);
  const at = (name, longest) => named(name, cellOf({ row, name, column: 'more', longest, label: words.work.cell(row.target, words.work.more[name]) }, entry, words, doing), words);
  const forecast = doing.forecast(row);
  return html`${row.handedIn || entry.errors[row.key]?.reason || fields.reason ? at('reason', 1000) : nothing}
    ${NO_DATA.includes(fields.kind) ? at('note', 1000) : nothing}
    ${listsOccurrences(row.target, fields) ? named('occurrences', occurrences(row, entry, wrong('occurrences'), words, doing), words) : nothing}
    ${at('explanation')}
    ${named('evidence', html`${attachments(row, entry, words, formats, doing)}${wrong('evidence') ? html`<span class="error">${wrong('evidence')}</span>` : nothing}`, words)}
    ${forecast ? html`<p class="field"><span class="quiet">${words.work.forecast}</span> ${forecast.explanation[entry.lang]}</p>` : nothing}
    ${row.part || !row.figure ? html`<p><button type="button" class="plain" data-does="addPart" @click=${() => doing.addPart(row)}>${words.work.part.add}</button></p>` : nothing}
    ${row.figure ? revisions(row.figure, row.target, words, formats, entry.lang) : nothing}`;
}

function files(row, { entry, words, formats }) {
  const all = entry.filesOf(row);
  return all.length === 0 ? nothing : named('evidence', fileList(all, words, formats), words);
}

function talk(row, { words, formats, doing }) {
  return html`<div class="field"><span class="quiet">${words.work.talk.heading}</span><div>${threadButton(row, doing.talk, words)}${thread(row, doing.talk, words, formats)}</div></div>`;
}
