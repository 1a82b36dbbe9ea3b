import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { numberOf, writtenIn } from '../number.js';
import { statusOf } from '../view/sign.js';
import { cellOf } from './entry-cells.js';
import { BENEATH, more } from './entry-more.js';
import { dropping } from './evidence-view.js';
import { planned } from './planned.js';
import { beside, doubts, revisions, share, told, toldBefore } from './told.js';

const COLUMNS = ['number', 'title', 'plan', 'before', 'value', 'second', 'kind', 'more'];

/**
 * One row a target, under its section; a target with components has a line for each.
 * @param doing {type(row, name, text), isAt(row), focus(event), key(event), paste(event), keep(row), undo(row), open(row), addPart(row),
 * forecast(row): its target's verdict or undefined, nameOf(part), files: Attaching, talk: Talk} @param opened keys of rows whose line beneath is open
 */
export function entryGrid(entry, opened, words, formats, doing) {
  const { columns } = words.work;
  const around = { entry, opened, words, formats, doing };
  return html`<div class="grid entering" tabindex="0" role="region" aria-label=${words.work.figures}><table class="records entry" role="table"
    aria-label=${words.work.figures} @keydown=${doing.key} @paste=${doing.paste}
    @focusin=${doing.focus} @focusout=${doing.focus}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}>${columns[column]}</th>`)}</tr></thead>
    ${entry.sections.map(({ section, rows }) => html`<tbody role="rowgroup">
      <tr role="row" class="section"><th role="rowheader" scope="rowgroup" colspan=${COLUMNS.length}>${section.number}. ${section.title}</th></tr>
      ${repeat(rows, ({ key }) => key, (row) => lines(row, around))}</tbody>`)}
  </table></div>`;
}

function lines(row, around) {
  const { entry, words, formats, opened, doing } = around;
  const { target } = row;
  const open = opened.has(row.key) || (row.editable && BENEATH.some((name) => entry.errors[row.key]?.[name]));
  const classes = [entry.isChanged(row) ? 'changed' : '', row.editable ? '' : 'fixed'].join(' ');
  const drop = row.editable ? dropping(row, doing.files) : {};
  return html`<tr role="row" class=${classes} data-row=${row.key} @dragover=${drop.over} @dragleave=${drop.leave} @drop=${drop.drop}>
    <td role="cell" class="number">${target.number}</td>
    <th role="rowheader" scope="row" class="title">${target.title}${about(row, around)}${doubts(entry.doubtsOf(row))}${overtaken(row, around)}${emptied(row, around)}</th>
    ${cell('plan', html`${planned(target, words, formats)}${forecast(row, around)}`, around)}
    ${cell('before', toldBefore(row, entry, words, formats), around)}
    ${row.editable ? typed(row, around) : fixed(row, around)}
  </tr>
  ${row.editable && target.measure === 'COMPONENTS' ? components(row, around) : nothing}
  ${open ? more(row, COLUMNS.length, around) : nothing}`;
}

function cell(name, content, { words }, label = words.work.columns[name]) {
  return html`<td role="cell" class="${name}${content === nothing ? ' none' : ''}" data-label=${label}>${content}</td>`;
}

/** Part, unit of measure, what is counted out of what. */
function about({ part, target }, { words, doing }) {
  const counted = target.measure === 'RATIO' ? words.work.ratio(target.numerator, target.denominator) : target.unitOfMeasure;
  return html`${part ? html`<span class="beneath">${doing.nameOf(part)}</span>` : nothing}${counted ? html`<span class="beneath quiet">${counted}</span>` : nothing}`;
}

/** Where the target would stand with what is entered. */
function forecast(row, { words, doing, entry }) {
  const verdict = doing.forecast(row);
  return verdict ? html`<span class="beneath forecast" title=${verdict.explanation[entry.lang]}>${statusOf(verdict.status, words)}</span>` : nothing;
}

/** What somebody else stored, or what could not be stored. */
function overtaken(row, { entry, words, formats, doing }) {
  const isLost = !row.editable && entry.isChanged(row);
  if (!entry.overtaken[row.key] && !isLost) return nothing;
  const now = row.figure ? told(row.figure.value, row.target, words, formats, entry.lang) : '–';
  const { figure } = entry.answer(row);
  return html`<span class="beneath overtaken">${isLost ? html`${words.work.lost} ${figure ? told(figure.value, row.target, words, formats, entry.lang) : nothing}`
    : html`${words.work.overtaken} ${now} <button type="button" class="plain" @click=${() => doing.keep(row)}>${words.work.keepMine}</button>`}
    <button type="button" class="plain" @click=${() => doing.undo(row)}>${words.work.takeTheirs}</button></span>`;
}

/** The way back from an emptied cell: what was saved cannot be taken away. */
function emptied(row, { entry, words, doing }) {
  return Object.values(entry.wrong(row)).includes('emptied') ? html`<span class="beneath"><button type="button" class="plain" data-does="restore"
    @click=${() => doing.undo(row)}>${words.work.restore}</button></span>` : nothing;
}

function typed(row, around) {
  const { entry, words, doing } = around;
  const { target } = row;
  const label = (name) => words.work.cells[target.measure]?.[name] ?? words.work.columns[name];
  const at = (name) => cellOf({ row, name, column: name, label: words.work.cell(target, label(name)) }, entry, words, doing);
  const two = ['RATIO', 'DONE', 'NARRATIVE'].includes(target.measure);
  const said = entry.fields(row).explanation;
  return html`${cell('value', target.measure === 'COMPONENTS' ? nothing : at('value'), around, label('value'))}
    ${cell('second', two ? html`${at('second')}${percent(row, around)}` : nothing, around, label('second'))}
    ${cell('kind', at('kind'), around)}
    ${opener(row, said ? words.work.explained : words.work.explain, around)}`;
}

/** Opens the line beneath; tells what stands there. */
function opener(row, does, { entry, words, doing, opened }) {
  const counted = [words.work.evidence.count(entry.filesOf(row).length), words.work.talk.count(doing.talk.countOf(row))];
  return html`<td role="cell" class="more" data-label=${words.work.columns.more}><button type="button" class="plain" aria-expanded=${opened.has(row.key)} data-does="more"
    aria-label=${words.work.cell(row.target, words.work.columns.more)} @click=${() => doing.open(row)}>${does}</button>${counted.filter(Boolean)
    .map((one) => html`<span class="beneath quiet">${one}</span>`)}</td>`;
}

/** A ratio tells at once what it comes to. */
function percent(row, { entry, formats }) {
  if (row.target.measure !== 'RATIO') return nothing;
  const [numerator, denominator] = ['value', 'second'].map((name) => numberOf(entry.fields(row)[name] ?? '', entry.lang));
  return denominator > 0 && numerator !== undefined ? html`<span class="quiet beneath">= ${share({ numerator, denominator }, formats)}</span>` : nothing;
}

function fixed(row, around) {
  const { entry, words, formats } = around;
  const { figure, target } = row;
  return html`<td role="cell" class="value" colspan="3" data-label=${words.work.columns.value}>${figure
    ? html`${told(figure.value, target, words, formats, entry.lang)}${beside(figure, words)}${revisions(figure, target, words, formats, entry.lang)}` : '–'}</td>${opener(row, words.work.look, around)}`;
}

function components(row, { entry, words, doing }) {
  return row.target.rule.components.map(({ id, title, unitOfMeasure }) => html`<tr role="row" class="component" data-row=${row.key}>
    <td role="cell" class="number none"></td><th role="rowheader" scope="row" class="title">${title} <span class="quiet">${unitOfMeasure}</span></th>
    <td role="cell" class="plan none"></td>${cell('before', writtenIn(entry.lang)(row.before?.value.components?.[id]) ?? '–', { words })}
    <td role="cell" class="value" data-label=${words.work.columns.value}>${cellOf({ row, name: `component.${id}`, column: 'value',
      label: words.work.cell(row.target, title) }, entry, words, doing)}</td><td role="cell" class="second none"></td><td role="cell" class="kind none"></td><td role="cell" class="more none"></td></tr>`);
}
