// A figure as the cells of its row, and back. Numbers are written as in the language.
import { numberOf, writtenIn } from '../number.js';

export const NO_DATA = ['NOT_COLLECTED', 'NOT_YET_AVAILABLE', 'CONFIDENTIAL', 'OTHER'];
export const QUALITIES = ['ACTUAL', 'ESTIMATED'];
export const ASSESSMENTS = ['ACHIEVED', 'PARTLY', 'NOT_ACHIEVED'];

/** More digits than these would not be sent as they were typed. */
const MOST_DIGITS = 15;
const COMPONENT = 'component.';

/** Names of a measure's cells; the second one stands beside the first. */
const CELLS = { NUMBER: ['value'], COUNT: ['value'], RATING: ['value'], RATIO: ['value', 'second'], DONE: ['value', 'second'],
  NARRATIVE: ['value', 'second'] };

export function cellsOf({ measure, rule }) {
  return measure === 'COMPONENTS' ? (rule.components ?? []).map(({ id }) => COMPONENT + id) : CELLS[measure] ?? [];
}

/** @param revision as it is stored, or undefined @returns {value?, second?, component.ID?, occurrences?, kind, note, explanation, evidence} */
export function fieldsOf(revision, lang) {
  if (!revision) return { kind: 'ACTUAL' };
  const { value, quality, explanation = '', evidence = [] } = revision;
  const kind = value.kind === 'NO_DATA' ? value.reason : quality;
  return { ...written(value, writtenIn(lang)), kind, note: value.note ?? '', explanation, evidence };
}

function written(value, number) {
  switch (value.kind) {
    case 'NUMBER': return { value: number(value.number) };
    case 'RATIO': return { value: number(value.numerator), second: number(value.denominator) };
    case 'COUNT': return { value: number(value.count), occurrences: value.occurrences ?? [] };
    case 'RATING': return { value: value.grade };
    case 'DONE': return { value: value.done ? 'YES' : 'NO', second: value.on };
    case 'NARRATIVE': return { value: value.assessment, second: value.ground };
    case 'COMPONENTS': return Object.fromEntries(Object.entries(value.components).map(([id, one]) => [COMPONENT + id, number(one)]));
    default: return {};
  }
}

/**
 * What a row reports.
 * @returns {empty: true, wrong?}, {wrong: {cell: name of what is wrong}} or {figure} as POST /submissions takes it
 */
export function reported({ target, part }, fields, lang) {
  if (![...QUALITIES, ...NO_DATA].includes(fields.kind)) return { wrong: { kind: 'choice' } };
  const said = NO_DATA.includes(fields.kind) ? { value: { kind: 'NO_DATA', reason: fields.kind, ...filled({ note: fields.note }) } }
    : valueOf(target, fields, lang);
  if (!said.value) return said;
  const quality = fields.kind === 'ESTIMATED' ? 'ESTIMATED' : undefined;
  return { figure: { target: target.id, ...filled({ part, quality, explanation: fields.explanation, reason: fields.reason }),
    evidence: (fields.evidence ?? []).toSorted(), value: said.value } };
}

function valueOf(target, fields, lang) {
  const cells = cellsOf(target);
  const text = (name) => fields[name]?.trim() ?? '';
  if (cells.every((name) => text(name) === '')) return { empty: true, ...(text('explanation') || fields.evidence?.length ? { wrong: { [cells[0]]: 'missing' } } : {}) };
  const wrong = { ...wrongIn(target, cells, text, lang), ...wrongInList(fields, numberOf(text('value'), lang)) };
  return Object.keys(wrong).length > 0 ? { wrong } : { value: MADE[target.measure](text, (name) => numberOf(text(name), lang), target, fields) };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What can be chosen in the first cell of some measures. */
export function chosenFrom({ measure, rule }) {
  return { RATING: rule.scale, DONE: ['YES', 'NO'], NARRATIVE: ASSESSMENTS }[measure];
}

function wrongIn(target, cells, text, lang) {
  const { measure } = target;
  const needed = cells.filter((name) => text(name) === '' && !(measure === 'DONE' && name === 'second' && text('value') === 'NO'));
  const numbers = ['NUMBER', 'COUNT', 'RATIO', 'COMPONENTS'].includes(measure) ? cells.filter((name) => text(name) !== '') : [];
  const choices = chosenFrom(target);
  return Object.fromEntries([...needed.map((name) => [name, 'missing']),
    ...(choices && text('value') !== '' && !choices.includes(text('value')) ? [['value', 'choice']] : []),
    ...(measure === 'DONE' && text('value') === 'YES' && text('second') !== '' && !DAY.test(text('second')) ? [['second', 'day']] : []),
    ...numbers.filter((name) => numberOf(text(name), lang) === undefined).map((name) => [name, 'number']),
    ...numbers.filter((name) => digits(text(name)) > MOST_DIGITS).map((name) => [name, 'digits'])]);
}

/** A list says as many as the count, each with its day. */
function wrongInList({ occurrences = [] }, count) {
  if (occurrences.length === 0) return {};
  if (!occurrences.every(({ on }) => DAY.test(on))) return { occurrences: 'days' };
  return count === occurrences.length ? {} : { occurrences: 'counted' };
}

/** Whether each of what is counted can be told: where little or nothing should occur. */
export function listsOccurrences({ measure, rule }, { occurrences = [] }) {
  return measure === 'COUNT' && (['NONE_OCCUR', 'AT_MOST'].includes(rule.kind) || occurrences.length > 0);
}

/** Whether the count is the list's, so that it grows with it. */
export function countFollows({ value = '', occurrences = [] }) {
  return value.trim() === '' || value.trim() === String(occurrences.length);
}

function digits(text) {
  return text.replace(/\D/g, '').replace(/^0+/, '').length;
}

const MADE = {
  NUMBER: (_, number) => ({ kind: 'NUMBER', number: number('value') }),
  COUNT: (_, number, __, { occurrences = [] }) => ({ kind: 'COUNT', count: number('value'),
    ...(occurrences.length ? { occurrences: occurrences.map(({ on, note }) => ({ on, ...filled({ note }) })) } : {}) }),
  RATIO: (_, number) => ({ kind: 'RATIO', numerator: number('value'), denominator: number('second') }),
  RATING: (text) => ({ kind: 'RATING', grade: text('value') }),
  DONE: (text) => (text('value') === 'YES' ? { kind: 'DONE', done: true, on: text('second') } : { kind: 'DONE', done: false }),
  NARRATIVE: (text) => ({ kind: 'NARRATIVE', assessment: text('value'), ground: text('second') }),
  COMPONENTS: (_, number, { rule }) => ({ kind: 'COMPONENTS',
    components: Object.fromEntries(rule.components.map(({ id }) => [id, number(COMPONENT + id)])) }),
};

/** Without what is empty. */
function filled(fields) {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text?.trim()]).filter(([, text]) => text));
}

const PLACES = [[/^value\/(?:denominator|on|ground)$/, () => 'second'], [/^value\/components\/([^/]+)$/, (id) => COMPONENT + id],
  [/^value\/occurrences/, () => 'occurrences'], [/^evidence/, () => 'evidence'],
  [/^value\/reason$|^quality/, () => 'kind'], [/^(?:value\/)?note$/, () => 'note'], [/^(explanation|reason)$/, (name) => name]];

/** Cell of a row at which an error of its figure stands: '/figures/3/value/on' → 'second'. */
export function cellAt(pointer, target) {
  const path = pointer.replace(/^\/figures\/\d+\/?/, '');
  for (const [shape, name] of PLACES) {
    const found = shape.exec(path);
    if (found) return name(found[1]);
  }
  return cellsOf(target)[0];
}
