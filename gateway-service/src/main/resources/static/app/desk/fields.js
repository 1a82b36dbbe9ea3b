// A target as the fields of a form, and back. Numbers are written as in the language.
import { numberOf, writtenIn } from '../number.js';
import { componentsFrom, linesOf, wrongFigure } from './components.js';
import { defined } from './entries.js';
import { LINKED, partsFor } from './rule.js';
import { scheduleFields, scheduleFrom, scheduleNames } from './schedule.js';

/** The fields that a rule's kind needs. */
export const NEEDS = { AT_LEAST: ['low', 'inclusive'], AT_MOST: ['low', 'inclusive'], BETWEEN: ['low', 'high'], EXACTLY: ['low'],
  NONE_OCCUR: [], CHANGE_FROM: ['direction', 'by', 'low', 'high', 'inclusive'], BETTER_THAN_LAST_YEAR: ['direction', 'components'],
  MEET_ASSIGNED: ['low', 'indicator'], RATED_AT_LEAST: ['grade', 'scale'], DONE_BY: ['date'], ALL_OF: [], AT_LEAST_OF: ['low'],
  NARRATIVE: [] };

const NUMBERS = ['low', 'high', 'baseline', 'assigned', 'weight', 'explainChangeOver'];
/** Of which the size of a change can be told. */
export const SIZED = ['NUMBER', 'RATIO', 'COUNT', 'COMPONENTS'];
const PLAIN = ['number', 'title', 'measure', 'unitOfMeasure', 'numerator', 'denominator', 'responsible', 'frequency', 'aggregation',
  'pace', 'partsAggregation', 'sumOf', 'partOf'];
/** What is told of figures; a composite has none. */
const REPORTED = ['frequency', 'aggregation', 'pace', 'partsAggregation'];
const OPTIONAL = ['high', 'baseline', 'assigned', 'weight', 'explainChangeOver'];

/** Where only the responsible department reports, none is chosen, so that another one reports when it becomes responsible. */
export function fieldsOf(target, lang) {
  const written = writtenIn(lang);
  const { rule, baseline, assigned, interpretation, reporting = [], weight } = target;
  return defined({ ...Object.fromEntries(PLAIN.map((name) => [name, target[name]])), kind: rule.kind, ...ruleFields(rule, written),
    baseline: written(baseline?.value), baselineSource: baseline?.source, baselineAsOf: baseline?.asOf, assigned: written(assigned?.value),
    assignedSource: assigned?.source, weight: written(weight), explainChangeOver: written(target.explainChangeOver), interpretation: interpretation?.text,
    ...scheduleFields(target.expected, written), measuredBy: target.indicator, measuredFrom: target.measuredFrom?.share, reporting: String(reporting) === target.responsible ? [] : reporting });
}

function ruleFields(rule, written) {
  const low = rule.bound ?? rule.from ?? rule.atLeast ?? rule.percent;
  return { low: written(low?.value ?? rule.value ?? rule.count), high: written((rule.to ?? rule.atMost)?.value),
    inclusive: low?.inclusive === false ? 'no' : 'yes', direction: rule.direction, by: rule.by, indicator: rule.indicator,
    grade: rule.grade, scale: rule.scale?.join('\n'), date: rule.date,
    components: rule.components && linesOf(rule.components, written) };
}

/** @returns {name: message} for what cannot be a target whatever the server says */
export function wrong(fields, lang, words) {
  const shown = [...['baseline', 'assigned', 'weight', 'explainChangeOver', ...NEEDS[fields.kind]].filter((name) => NUMBERS.includes(name)), ...scheduleNames(fields)];
  const numbers = shown.filter((name) => (fields[name] ? numberOf(fields[name], lang) === undefined : !OPTIONAL.includes(name)))
    .map((name) => [name, fields[name] ? words.desk.wrongNumber : words.required]);
  const figure = fields.kind === 'BETTER_THAN_LAST_YEAR' && wrongFigure(fields.components ?? '', (text) => numberOf(text, lang));
  return Object.fromEntries([...(fields.title ? [] : [['title', words.required]]), ...numbers,
    ...(figure ? [['components', words.desk.wrongFigure(figure)]] : [])]);
}

/**
 * @param before the target that was edited: what the form does not show stays
 * @param by {name, day, year}: who edits, when, and the year of the plan
 */
export function targetFrom(fields, before, lang, by) {
  const number = (name) => (fields[name] ? numberOf(fields[name], lang) : undefined);
  const valued = (name, more) => (fields[name] ? defined({ value: number(name), source: fields[`${name}Source`], ...more }) : undefined);
  const untold = fields.measure !== 'NONE' ? [] : fields.sumOf ? ['frequency'] : REPORTED;
  const plain = PLAIN.filter((name) => !untold.includes(name)).map((name) => [name, fields[name]]);
  const none = Object.fromEntries(PLAIN.map((name) => [name, undefined]));
  const expected = scheduleFrom(fields, (text) => numberOf(text, lang));
  const inPlaceOfPace = expected ? { expected, pace: undefined } : { expected };
  return defined({ ...before, ...none, ...Object.fromEntries(plain), ...inPlaceOfPace,
    partsAggregation: partsFor(fields).find((way) => way === fields.partsAggregation), rule: ruleFrom(fields, before.rule, number, lang, by.year),
    reporting: fields.reporting?.length ? fields.reporting : undefined, weight: number('weight'),
    explainChangeOver: SIZED.includes(fields.measure) ? number('explainChangeOver') : undefined,
    measuredFrom: fields.measuredFrom ? { ...before.measuredFrom, share: fields.measuredFrom } : undefined,
    indicator: LINKED.includes(fields.measure) ? fields.measuredBy : undefined,
    baseline: valued('baseline', { asOf: fields.baselineAsOf }), assigned: valued('assigned'),
    interpretation: read(fields.interpretation, before.interpretation, by) });
}

/** An interpretation that did not change keeps who recorded it. */
function read(text, before, { name, day }) {
  if (!text) return undefined;
  return before?.text === text ? before : { text, by: name, on: day };
}

function ruleFrom(fields, before, number, lang, year) {
  const { kind, direction = 'DECREASE', by = 'PERCENT' } = fields;
  const same = before.kind === kind ? before : {};
  const low = { value: number('low'), inclusive: fields.inclusive !== 'no' };
  const rules = {
    AT_LEAST: () => ({ bound: low }), AT_MOST: () => ({ bound: low }), EXACTLY: () => ({ value: low.value }),
    BETWEEN: () => ({ from: { inclusive: true, ...same.from, value: low.value }, to: { inclusive: true, ...same.to, value: number('high') } }),
    CHANGE_FROM: () => defined({ direction, by, atLeast: low,
      atMost: fields.high ? { inclusive: true, ...same.atMost, value: number('high') } : undefined }),
    BETTER_THAN_LAST_YEAR: () => ({ direction,
      components: componentsFrom(fields.components ?? '', same.components ?? [], year - 1, (text) => numberOf(text, lang)) }),
    MEET_ASSIGNED: () => ({ indicator: fields.indicator ?? '', percent: { inclusive: true, ...same.percent, value: low.value } }),
    RATED_AT_LEAST: () => ({ scale: (fields.scale ?? '').split('\n').map((grade) => grade.trim()).filter(Boolean), grade: fields.grade ?? '' }),
    DONE_BY: () => defined({ date: fields.date }), ALL_OF: () => ({ criteria: same.criteria ?? [] }),
    AT_LEAST_OF: () => ({ count: low.value, criteria: same.criteria ?? [] }),
  };
  return { kind, ...rules[kind]?.() };
}
