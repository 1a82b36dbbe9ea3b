// How the figures of several targets hang together: one is not above the sum of others, or is that sum.
import { html, nothing } from 'lit';
import { choiceField } from '../part/field.js';
import { unused } from './document.js';
import { targetsOf } from './outline.js';

const SUMMED = ['NUMBER', 'COUNT'];
const fieldName = (row, name) => `${row}.${name}`;
const addends = (fields, row) => Object.keys(fields).filter((name) => name.startsWith(fieldName(row, 'right.')) && fields[name])
  .sort((one, other) => index(one) - index(other));
const index = (name) => Number(name.split('.').pop());
const rowsOf = (fields) => [...new Set(Object.keys(fields).map((name) => Number(name.split('.')[0])))].sort((one, other) => one - other);

/** @param plan as it stands @param fields what was typed, undefined at first */
export function rulesForm(plan, fields, errors, words) {
  const told = words.desk.checks;
  return { heading: told.heading, does: words.desk.save, wide: true, fields: fields ?? fieldsOf(plan.validationRules), errors: errors ?? {},
    redraws: 'all', wrong: (typed) => wrong(typed, words), body: (now) => body(now, plan, words) };
}

function fieldsOf(rules = []) {
  return Object.fromEntries(rules.flatMap(({ left, operator, right }, row) => [[fieldName(row, 'left'), left],
    ...(operator === 'SUM_OF' ? [[fieldName(row, 'operator'), operator]] : []), ...right.map((one, at) => [fieldName(row, `right.${at}`), one])]));
}

/** @returns [{row, rule}] of the rows that name a target */
export function rulesFrom(fields, plan) {
  const before = plan.validationRules ?? [];
  const ids = new Set(before.map(({ id }) => id));
  return rowsOf(fields).filter((row) => fields[fieldName(row, 'left')]).map((row) => ({ row, rule: {
    id: before[row]?.id ?? unused('V1', ids, (n) => `V${n}`), left: fields[fieldName(row, 'left')], operator: fields[fieldName(row, 'operator')] ?? 'NOT_ABOVE',
    right: addends(fields, row).map((name) => fields[name]) } }));
}

function wrong(fields, words) {
  return Object.fromEntries(rowsOf(fields).flatMap((row) => {
    const [left, right] = [fields[fieldName(row, 'left')], addends(fields, row)];
    return left && right.length === 0 ? [[fieldName(row, 'right.0'), words.required]] : !left && right.length > 0 ? [[fieldName(row, 'left'), words.required]] : [];
  }));
}

/** Field of the form at which the service's error stands. @param sent as rulesFrom gave them */
export function ruleField(pointer, sent) {
  const [, at, right] = /^\/validationRules\/(\d+)(?:\/right\/(\d+))?/.exec(pointer) ?? [];
  return sent[at] ? fieldName(sent[at].row, right === undefined ? 'left' : `right.${right}`) : '';
}

/** One more row, and one more place in each, than are filled in. */
function body({ fields, errors }, plan, words) {
  const rows = rowsOf(fields).filter((row) => fields[fieldName(row, 'left')] || addends(fields, row).length > 0);
  return html`<p>${words.desk.checks.about}</p>${[...rows, Math.max(-1, ...rows) + 1].map((row) => rule(row, { fields, errors }, plan, words))}`;
}

function rule(row, { fields, errors }, plan, words) {
  const told = words.desk.checks;
  const choices = targetsOf(plan).filter(({ measure }) => SUMMED.includes(measure)).map(({ id, number, title }) => [id, `${number} ${title}`]);
  const field = (name, of, more) => ({ name: fieldName(row, name), label: told.fields[of], value: fields[fieldName(row, name)], error: errors[fieldName(row, name)],
    none: words.choose, choices, ...more });
  const last = Math.max(-1, ...addends(fields, row).map(index));
  return html`<fieldset class="cycle"><legend>${told.rule(row + 1)}</legend>
    ${choiceField(field('left', 'left', { none: fields[fieldName(row, 'left')] ? told.remove : words.choose }))}
    ${fields[fieldName(row, 'left')] ? html`${choiceField(field('operator', 'operator', { none: told.operators.NOT_ABOVE, choices: [['SUM_OF', told.operators.SUM_OF]] }))}
      ${Array.from({ length: last + 2 }, (_, at) => choiceField(field(`right.${at}`, at === 0 ? 'right' : 'and')))}` : nothing}</fieldset>`;
}

/** In words. @returns [text] */
export function rulesTold(plan, rules = [], words) {
  const named = (id) => {
    const found = targetsOf(plan).find((one) => one.id === id);
    return found ? `«${found.number} ${found.title}»` : id;
  };
  return rules.map(({ left, operator, right }) => words.desk.checks.told(named(left), operator, right.map(named)));
}
