import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { href } from '../address.js';
import { departmentName } from '../unit.js';
import { depthOf, isComposite } from './outline.js';
import { told } from './rule.js';
import { scheduleTold } from './schedule.js';

const COLUMNS = ['number', 'title', 'rule', 'responsible', 'frequency'];

/**
 * The targets of a plan, section by section.
 * @param shown {place, unit, words, formats, changed?}: changed holds the ids of targets that are marked
 * @param doing {edit, move, add, criterion, section, moveSection}; undefined for those who may not
 */
export function planTargets(plan, shown, doing) {
  return repeat(plan.sections, ({ id }) => id, (section) => html`<section class="field-of-plan" data-section=${section.id}>
    <div class="section-head"><h2>${section.number} ${section.title}</h2>${doing ? sectionActions(section, shown.words, doing) : nothing}</div>
    ${section.targets.length === 0 ? html`<p class="quiet">${shown.words.desk.noTargetsInSection}</p>` : table(section, shown, doing)}
  </section>`);
}

/** Only a target that was chosen moves the page. */
export function bringRow(root, target) {
  if (target) root.querySelector(`tr[data-id="${CSS.escape(target)}"]`)?.scrollIntoView({ block: 'nearest' });
}

function table(section, shown, doing) {
  const { words } = shown;
  return html`<table class="records plan ${doing ? 'editable' : ''}" role="table" aria-label=${section.title}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}
      >${words.desk.columnsOf[column]}</th>`)}${doing ? html`<td role="cell" class="act"></td>` : nothing}</tr></thead>
    <tbody role="rowgroup">${repeat(section.targets, ({ id }) => id, (target) => row(target, section, shown, doing))}</tbody>
  </table>`;
}

function row(target, { targets }, { place, unit, words, formats, changed }, doing) {
  const cell = (column, content) => html`<td role="cell" class=${column} data-label=${words.desk.columnsOf[column]}>${content}</td>`;
  const { interpretation } = target;
  const lit = place.target === target.id;
  return html`<tr role="row" data-id=${target.id} class="depth-${Math.min(2, depthOf(target, targets))} ${lit ? 'lit' : ''}
      ${changed?.has(target.id) ? 'changed' : ''}">
    ${cell('number', target.number)}
    <th role="rowheader" scope="row"><a href=${href(place, { target: lit ? undefined : target.id })} aria-current=${lit ? 'true' : nothing}
      >${target.title}</a>${interpretation ? html`<span class="quiet beneath"
      >${words.desk.interpretation(interpretation, formats.day(interpretation.on))}</span>` : nothing}</th>
    ${cell('rule', html`${told(target.rule, target.unitOfMeasure, words, formats)}${figures(target, words, formats)}`)}
    ${cell('responsible', departmentName(unit, target.responsible))}
    ${cell('frequency', words.desk.frequencies[target.frequency] ?? '–')}
    ${doing ? html`<td role="cell" class="act">${rowActions(target, words, doing)}</td>` : nothing}
  </tr>`;
}

/** What the rule is held against. */
function figures(target, words, formats) {
  const { assigned, baseline, unitOfMeasure, sumOf, measuredFrom } = target;
  const told = [['assigned', assigned], ['baseline', baseline]].filter(([, one]) => one)
    .map(([name, { value }]) => `${words.desk.fields[name]}: ${formats.withUnit(value, unitOfMeasure)}`);
  const schedule = scheduleTold(target, words, formats);
  return html`${sumOf ? html`<span class="quiet beneath">${words.desk.fields.sumOf}: ${sumOf}</span>` : nothing}
    ${measuredFrom ? html`<span class="quiet beneath">${words.desk.measuredFroms[measuredFrom.share]}</span>` : nothing}
    ${told.length ? html`<span class="quiet beneath">${told.join(' · ')}</span>` : nothing}
    ${schedule ? html`<span class="quiet beneath">${words.desk.fields.expected}: ${schedule}</span>` : nothing}`;
}

function rowActions(target, words, doing) {
  const of = (word) => words.desk.of(word, target.number);
  return html`${isComposite(target) ? button('criterion', words.desk.addCriterion, of, () => doing.criterion(target)) : nothing}
    ${button('edit', words.desk.edit, of, () => doing.edit(target))}
    ${arrow('up', words, of, () => doing.move(target, -1))}${arrow('down', words, of, () => doing.move(target, 1))}`;
}

function sectionActions(section, words, doing) {
  const of = (word) => words.desk.ofSection(word, section.title);
  return html`<span class="section-actions">${button('add', words.desk.addTarget, of, () => doing.add(section))}
    ${button('section', words.desk.edit, of, () => doing.section(section))}
    ${arrow('up', words, of, () => doing.moveSection(section, -1))}${arrow('down', words, of, () => doing.moveSection(section, 1))}</span>`;
}

function button(name, word, of, does) {
  return html`<button type="button" class="plain" data-does=${name} aria-label=${of(word)} @click=${does}>${word}</button>`;
}

function arrow(way, words, of, does) {
  return html`<button type="button" class="plain arrow" data-does=${way} aria-label=${of(words.desk[way])}
    title=${words.desk[way]} @click=${does}>${way === 'up' ? '↑' : '↓'}</button>`;
}
