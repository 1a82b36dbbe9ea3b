import { html, nothing } from 'lit';
import { departmentName } from '../unit.js';
import { told } from './rule.js';

const COLUMNS = ['number', 'title', 'rule', 'responsible', 'frequency'];

/** The targets of a stored plan, section by section. @param edit undefined for those who may not */
export function planTargets(plan, unit, words, formats, edit) {
  return plan.sections.map((section) => html`<h2>${section.title}</h2>
    <table class="records plan" role="table" aria-label=${section.title}>
      <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}
        >${words.desk.columnsOf[column]}</th>`)}${edit ? html`<td role="cell" class="act"></td>` : nothing}</tr></thead>
      <tbody role="rowgroup">${section.targets.map((target) => row(target, unit, words, formats, edit))}</tbody>
    </table>`);
}

function row(target, unit, words, formats, edit) {
  const cell = (column, content) => html`<td role="cell" class=${column} data-label=${words.desk.columnsOf[column]}>${content}</td>`;
  const { interpretation } = target;
  return html`<tr role="row" data-id=${target.id}>
    ${cell('number', target.number)}
    <th role="rowheader" scope="row">${target.title}${interpretation ? html`<span class="quiet beneath"
      >${words.desk.interpretation(interpretation, formats.day(interpretation.on))}</span>` : nothing}</th>
    ${cell('rule', told(target.rule, target.unitOfMeasure, words, formats))}
    ${cell('responsible', departmentName(unit, target.responsible))}
    ${cell('frequency', words.desk.frequencies[target.frequency] ?? '–')}
    ${edit ? html`<td role="cell" class="act"><button type="button" class="plain" aria-label=${words.desk.of(words.desk.edit, target.number)}
      @click=${() => edit({ target })}>${words.desk.edit}</button></td>` : nothing}
  </tr>`;
}
