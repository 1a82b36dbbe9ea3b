import { html, nothing } from 'lit';
import { actions, dialog, refusals } from '../part/dialog.js';
import { areaField, choiceField, dateField, textField, typed } from '../part/field.js';
import { NEEDS } from './fields.js';
import { FREQUENCIES } from './plans.js';
import { KINDS } from './rule.js';

const AGGREGATIONS = ['SUM', 'LAST', 'MAX', 'MEAN'];
const MEASURES = ['NUMBER', 'RATIO', 'COUNT', 'RATING', 'DONE', 'NARRATIVE', 'COMPONENTS', 'NONE'];
const CHOICES = { inclusive: 'inclusives', direction: 'directions', by: 'changeBy' };

/** What stands in the dialog's form; several departments may report. */
export function typedTarget(form) {
  return { ...typed(form), reporting: new FormData(form).getAll('reporting') };
}

/**
 * Everything of one target that a planner decides.
 * @param editing {fields, errors, busy, first}: first names the field that is wanted
 */
export function editDialog(editing, departments, words, { close, keep, submit }) {
  const told = words.desk;
  const field = (name, more) => ({ name, label: told.fields[name], value: editing.fields[name], error: editing.errors[name],
    hint: ['low', 'high', 'baseline', 'assigned', 'weight'].includes(name) ? told.hints.figure : told.hints[name], none: words.choose, ...more });
  const choice = (name, names, dictionary) => choiceField(field(name, { choices: names.map((one) => [one, dictionary[one]]) }));
  const offices = departments.map(({ id, name }) => [id, name]);
  return dialog(told.of(told.edit, editing.fields.number ?? ''), words, close, html`
    <form novalidate class="edit" @input=${keep} @submit=${submit}>
      ${refusals(editing.errors[''])}
      ${areaField(field('interpretation'))}
      ${textField(field('title', { required: true, longest: 500 }))}
      <div class="pair">${textField(field('number'))}${choice('kind', KINDS, told.kinds)}</div>
      <div class="pair">${NEEDS[editing.fields.kind].map((name) => ruleField(name, field, told))}</div>
      <div class="pair">${choice('measure', MEASURES, told.measures)}${textField(field('unitOfMeasure'))}</div>
      <div class="pair">${textField(field('numerator', { longest: 500 }))}${textField(field('denominator', { longest: 500 }))}</div>
      <div class="pair">${choiceField(field('responsible', { choices: offices }))}
        ${choice('frequency', FREQUENCIES, told.frequencies)}</div>
      ${reporting(editing.fields.reporting ?? [], departments, told)}
      <div class="pair">${choice('aggregation', AGGREGATIONS, told.aggregations)}${textField(field('weight'))}</div>
      <div class="pair">${textField(field('baseline'))}${textField(field('baselineSource'))}</div>
      <div class="pair">${textField(field('assigned'))}${textField(field('assignedSource'))}</div>
      ${actions(words, told.save, editing.busy)}
    </form>`);
}

function ruleField(name, field, told) {
  if (name === 'date') return dateField(field(name));
  if (name === 'scale') return areaField(field(name));
  if (CHOICES[name]) return choiceField(field(name, { choices: Object.entries(told[CHOICES[name]]) }));
  return textField(field(name, name === 'low' ? { required: true } : {}));
}

function reporting(chosen, departments, told) {
  if (departments.length === 0) return nothing;
  return html`<fieldset><legend>${told.fields.reporting}</legend><p class="hint">${told.hints.reporting}</p>
    ${departments.map(({ id, name }) => html`<label><input type="checkbox" name="reporting" value=${id}
      .checked=${chosen.includes(id)}> ${name}</label>`)}</fieldset>`;
}
