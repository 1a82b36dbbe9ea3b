import { html, nothing } from 'lit';
import { areaField, choiceField, dateField, textField, typed } from '../part/field.js';
import { NEEDS, SIZED } from './fields.js';
import { FREQUENCIES } from './plans.js';
import { KINDS, LINKED, MEASURED, judgesNumber, measuresFor, partsFor } from './rule.js';
import { scheduleForm } from './schedule.js';

const AGGREGATIONS = ['SUM', 'LAST', 'MAX', 'MEAN'];
const PACES = ['LINEAR', 'NONE'];
const CHOICES = { inclusive: 'inclusives', direction: 'directions', by: 'changeBy' };
const FIGURES = new Set(['low', 'high', 'baseline', 'assigned', 'weight']);
/** Fields on which others depend. */
export const REDRAWS = ['kind', 'measure', 'sumOf', 'measuredFrom', 'partOf', 'frequency', 'aggregation'];

/** What stands in the form; what it does not show just now stays. Several departments may report. */
export function typedTarget(form, before) {
  const shown = new Set([...form.elements].map(({ name }) => name));
  const hidden = Object.entries(before).filter(([name]) => !shown.has(name));
  const fields = { ...Object.fromEntries(hidden), ...typed(form), reporting: new FormData(form).getAll('reporting') };
  const fitting = measuresFor(fields.kind);
  const sumOf = judgesNumber(fields.kind) ? fields.sumOf : undefined;
  const measuredFrom = MEASURED.includes(fields.kind) && !sumOf ? fields.measuredFrom : undefined;
  return { ...fields, sumOf, measuredFrom, measure: sumOf || measuredFrom ? 'NONE' : fitting.includes(fields.measure) ? fields.measure : fitting[0] };
}

/**
 * Everything of one target that a planner decides.
 * @param around {departments, year, places?}: places = {sections, wholes: [[id, word]], parts: [target]} where it may stand in
 * the plan; undefined while there is none
 */
export function editForm({ fields, errors, proposals }, { departments, year, places }, words) {
  const told = words.desk;
  const field = (name, more) => ({ name, label: told.fields[name], value: fields[name], error: errors[name],
    hint: FIGURES.has(name) ? told.hints.figure : told.hints[name], none: words.choose, ...more });
  const choice = (name, names, dictionary) => choiceField(field(name, { choices: names.map((one) => [one, dictionary[one]]) }));
  const offices = departments.map(({ id, name }) => [id, name]);
  return html`
    ${areaField(field('interpretation'))}
    ${areaField(field('title', { required: true, longest: 500, rows: 2 }))}
    ${places ? standing(field, places, fields, words) : nothing}
    <div class="pair">${textField(field('number'))}${choiceField(field('kind', { hint: frees(fields, places, told),
      choices: KINDS.map((one) => [one, told.kinds[one]]) }))}</div>
    <div class="pair">${NEEDS[fields.kind].map((name) => ruleField(name, field, told, proposals))}</div>
    ${judgesNumber(fields.kind) ? textField(field('sumOf', { proposals })) : nothing}
    ${MEASURED.includes(fields.kind) && !fields.sumOf ? choiceField(field('measuredFrom', { none: told.measuredFromNone,
      choices: Object.entries(told.measuredFroms) })) : nothing}
    <div class="pair">${fields.sumOf || fields.measuredFrom ? nothing : choice('measure', measuresFor(fields.kind), told.measures)}${textField(field('unitOfMeasure'))}</div>
    ${LINKED.includes(fields.measure) ? textField(field('measuredBy', { proposals })) : nothing}
    ${fields.measure === 'RATIO' ? html`<div class="pair">${textField(field('numerator', { longest: 500, required: true }))}
      ${textField(field('denominator', { longest: 500, required: true }))}</div>` : nothing}
    <div class="pair">${choiceField(field('responsible', { choices: offices }))}
      ${beside(fields, field, choice, told)}</div>
    ${fields.measure === 'NONE' && !fields.sumOf ? nothing : reported(fields, field, choice, departments, told, scheduleForm({ fields, errors }, field, year, words))}`;
}

/** A composite has no period, and a sum of units below has theirs. */
function beside({ measure, sumOf }, field, choice, told) {
  if (measure !== 'NONE') return choice('frequency', FREQUENCIES, told.frequencies);
  return sumOf ? nothing : textField(field('weight'));
}

/** What a composite has not. */
function reported(fields, field, choice, departments, told, schedule) {
  const parts = partsFor(fields);
  return html`${fields.sumOf ? nothing : reporting(fields.reporting ?? [], departments, told)}
    ${parts.length ? choice('partsAggregation', parts, told.partsAggregations) : nothing}
    <div class="three">${choice('aggregation', AGGREGATIONS, told.aggregations)}${choice('pace', PACES, told.paces)}
      ${textField(field('weight'))}</div>
    ${SIZED.includes(fields.measure) ? textField(field('explainChangeOver')) : nothing}
    ${schedule}
    <div class="three">${textField(field('baseline'))}${dateField(field('baselineAsOf'))}${textField(field('baselineSource'))}</div>
    <div class="pair">${textField(field('assigned'))}${textField(field('assignedSource'))}</div>`;
}

/** A part stands where its composite stands. */
function standing(field, { sections, wholes }, fields, words) {
  return html`<div class="pair">${fields.partOf ? nothing : choiceField(field('section', { required: true, choices: sections }))}
    ${wholes.length ? choiceField(field('partOf', { none: words.desk.partOfNone, choices: wholes })) : nothing}</div>`;
}

/** @returns what becomes of the criteria when the target is no composite any more */
function frees({ kind }, places, told) {
  const composite = kind === 'ALL_OF' || kind === 'AT_LEAST_OF';
  return places?.parts.length && !composite ? told.frees(places.parts.map(({ number }) => number)) : told.hints.kind;
}

function ruleField(name, field, told, proposals) {
  if (name === 'date') return dateField(field(name, { required: true }));
  if (name === 'scale') return areaField(field(name, { required: true }));
  if (name === 'components') return html`<div class="whole">${areaField(field(name, { required: true, rows: 5, longest: 5000 }))}</div>`;
  if (CHOICES[name]) return choiceField(field(name, { choices: Object.entries(told[CHOICES[name]]) }));
  if (name === 'indicator') return textField(field(name, { required: true, proposals }));
  return textField(field(name, name === 'low' ? { required: true } : {}));
}

function reporting(chosen, departments, told) {
  if (departments.length === 0) return nothing;
  return html`<fieldset><legend>${told.fields.reporting}</legend><p class="hint">${told.hints.reporting}</p>
    ${departments.map(({ id, name }) => html`<label><input type="checkbox" name="reporting" value=${id}
      .checked=${chosen.includes(id)}> ${name}</label>`)}</fieldset>`;
}
