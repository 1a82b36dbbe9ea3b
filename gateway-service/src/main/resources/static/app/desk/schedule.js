// What is to be there in the course of the year: one field for the end of each period that is reported.
import { html, nothing } from 'lit';
import { period } from '../format.js';
import { textField } from '../part/field.js';

const NAME = /^expected-(.+)$/;
const PERIODS = { MONTHLY: ['M', 12], QUARTERLY: ['Q', 4], SEMIANNUAL: ['S', 2], ANNUAL: ['A', 1] };
const MONTHS = { M: 1, Q: 3, S: 6, A: 12 };
/** Units below may report at different times: a course is told by quarters. */
const OF_SUMS = 'QUARTERLY';
/** Kinds whose bound is a number of the target's own unit. */
const KINDS = new Set(['AT_LEAST', 'AT_MOST', 'BETWEEN', 'EXACTLY', 'MEET_ASSIGNED']);

const nameOf = (one) => `expected-${one}`;

/** Month with which a period of the year ends; a shorter period stands before a longer one. */
function endOf(text) {
  const { letter, index } = period(text) ?? { letter: 'A', index: 1 };
  return MONTHS[letter] * index + MONTHS[letter] / 100;
}

const inOrder = (periods) => [...periods].sort((one, other) => endOf(one) - endOf(other));

export function takesSchedule({ kind, measure, sumOf }) {
  return KINDS.has(kind) && (measure !== 'NONE' || Boolean(sumOf));
}

/** @param written a number in the language */
export function scheduleFields(expected = [], written) {
  return Object.fromEntries(expected.map(({ period: one, value }) => [nameOf(one), written(value)]));
}

/** Names of the fields that are filled in, the earliest end first. */
export function scheduleNames(fields) {
  if (!takesSchedule(fields)) return [];
  return inOrder(Object.keys(fields).filter((name) => NAME.test(name) && fields[name]).map((name) => NAME.exec(name)[1])).map(nameOf);
}

/** @returns undefined where nothing is filled in */
export function scheduleFrom(fields, numberOf) {
  const names = scheduleNames(fields);
  return names.length ? names.map((name) => ({ period: NAME.exec(name)[1], value: numberOf(fields[name]) })) : undefined;
}

/** Field of an error in the schedule of a target, which the service counts by its place. */
export function scheduleField(index, target) {
  const one = target?.expected?.[index];
  return one ? nameOf(one.period) : 'expected';
}

/** Periods that are reported, and those that a schedule names already. @param field (name) => what a field is made of */
export function scheduleForm({ fields, errors }, field, year, words) {
  if (!takesSchedule(fields)) return nothing;
  const told = words.desk.schedule;
  const periods = inOrder(new Set([...reported(fields.sumOf ? OF_SUMS : fields.frequency, year), ...scheduleNames(fields).map((name) => NAME.exec(name)[1])]));
  return html`<fieldset class="schedule" name="expected"><legend>${words.desk.fields.expected}</legend>
    <p class="hint">${periods.length ? told.hint(fields.aggregation === 'SUM') : told.noPeriods}</p>
    ${errors.expected ? html`<p class="error" role="alert">${errors.expected}</p>` : nothing}
    ${periods.map((one) => textField(field(nameOf(one), { label: told.end(named(one, words)), hint: undefined })))}</fieldset>`;
}

/** @returns 'tháng 3/2024: 20 %, …', or undefined without a schedule */
export function scheduleTold({ expected, unitOfMeasure }, words, formats) {
  if (!expected?.length) return undefined;
  return expected.map(({ period: one, value }) => `${named(one, words)}: ${formats.withUnit(value, unitOfMeasure)}`).join(' · ');
}

/** A period that nobody knows stands as it is. */
export function named(text, words) {
  const known = period(text);
  return known ? words.period(known) : text;
}

function reported(frequency, year) {
  const [letter, count] = PERIODS[frequency] ?? ['', 0];
  return Array.from({ length: count }, (_, index) => `${year}-${letter}${letter === 'M' ? String(index + 1).padStart(2, '0') : index + 1}`);
}
