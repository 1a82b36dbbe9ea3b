import { html, nothing } from 'lit';
import { fileList } from '../work/evidence-view.js';
import { planned } from '../work/planned.js';
import { thread, threadButton } from '../work/thread.js';
import { beside, doubts, revisions, told, toldBefore } from '../work/told.js';
import { changeInPercent, changeOf, correctedFrom, looked } from './corrections.js';

const COLUMNS = ['number', 'title', 'plan', 'before', 'now', 'change', 'why'];

/**
 * Figures of a submission: the corrected ones first, then the doubtful ones, then the others in the plan's order.
 * @param entry as the grid of its officer has it @param doing {chosen: keys to be opened; undefined where nothing can be opened, choose(key), talk: Talk}
 */
export function reviewTable(entry, words, formats, { chosen, choose, talk }) {
  const around = { entry, words, formats, chosen, choose, talk, columns: chosen ? ['choose', ...COLUMNS] : COLUMNS };
  const { columns } = around;
  const { corrected, doubtful, rest } = looked(entry);
  const groups = [[words.work.review.corrected(corrected.length), corrected], [words.work.review.doubtful(doubtful.length), doubtful],
    ...entry.sections.map(({ section, rows }) => [`${section.number}. ${section.title}`, rows.filter(rest)])];
  return html`<table class="records reviewed" role="table" aria-label=${words.work.figures}>
    <thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col" class=${column}>${words.work.review.columns[column]}</th>`)}</tr></thead>
    ${groups.filter(([, rows]) => rows.length > 0).map(([heading, rows]) => html`<tbody role="rowgroup">
      <tr role="row" class="section"><th role="rowheader" scope="rowgroup" colspan=${columns.length}>${heading}</th></tr>
      ${rows.map((row) => line(row, around))}</tbody>`)}</table>`;
}

function line(row, { entry, words, formats, chosen, choose, talk, columns }) {
  const { target, part, figure } = row;
  const text = words.work.review;
  const cell = (name, content) => html`<td role="cell" class=${name} data-label=${text.columns[name]}>${content}</td>`;
  const say = (value) => told(value, target, words, formats, entry.lang);
  const [change, percent] = [changeOf(row), changeInPercent(row)];
  const was = correctedFrom(figure, entry.known.submission);
  return html`<tr role="row" data-row=${row.key}>
    ${chosen ? html`<td role="cell" class="choose"><input type="checkbox" aria-label=${text.choose(`${target.number} ${target.title}`)}
      .checked=${chosen.has(row.key)} @change=${() => choose(row.key)}></td>` : nothing}
    <td role="cell" class="number">${target.number}</td>
    <th role="rowheader" scope="row" class="title">${target.title}${part ? html`<span class="beneath">${part}</span>` : nothing}
      ${target.unitOfMeasure ? html`<span class="beneath quiet">${target.unitOfMeasure}</span>` : nothing}
      ${doubts(entry.doubtsOf(row))}</th>
    ${cell('plan', planned(target, words, formats))} ${cell('before', toldBefore(row, entry, words, formats))}
    ${cell('now', figure ? say(figure.value) : html`<span class="no-data">${text.notGiven}</span>`)}
    ${cell('change', change === undefined ? '–' : html`${formats.change(change)}${percent && target.measure !== 'RATIO' ? html`<span class="beneath quiet">${formats.changeInPercent(percent)}</span>` : nothing}`)}
    ${cell('why', html`${figure ? html`${was ? html`<span class="beneath">${text.was} ${say(was.value)} → ${say(figure.value)}</span>` : nothing}
      ${beside(figure, words)}${revisions(figure, target, words, formats, entry.lang)}
      ${fileList(entry.filesOf(row), words, formats)}` : nothing}${threadButton(row, talk, words)}`)}
  </tr>
  ${talk.of(row) ? html`<tr role="row" class="talking"><td role="cell" colspan=${columns.length}>${thread(row, talk, words, formats)}</td></tr>` : nothing}`;
}
