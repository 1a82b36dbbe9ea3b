// How kinds of period are closed and sent in a plan of its own; a kind that has no rule here follows the installation.
import { html, nothing } from 'lit';
import { choiceField, textField } from '../part/field.js';
import { FREQUENCIES } from './plans.js';

/** How many months a period of each kind has, and so how long before its last one it can be closed. */
const MONTHS = { MONTHLY: 1, QUARTERLY: 3, SEMIANNUAL: 6, ANNUAL: 12 };
const LATEST_CLOSING = 3;
const DAYS = ['closingDay', 'sendingDays'];
const NAMES = ['closingMonth', ...DAYS, 'dayKind'];
const WHOLE = /^\d{1,2}$/;

const fieldName = (frequency, name) => `${frequency}.${name}`;

/** @param cycles as the plan has them @param fields what was typed, undefined at first */
export function cyclesForm(cycles, fields, errors, words) {
  const told = words.desk.cycles;
  return { heading: told.heading, does: words.desk.save, wide: true, fields: fields ?? fieldsOf(cycles), errors: errors ?? {},
    redraws: FREQUENCIES.map((one) => fieldName(one, 'own')), wrong: (typed) => wrong(typed, words),
    body: (now) => html`<p>${told.about}</p>${FREQUENCIES.map((one) => cycleFields(one, now, words))}` };
}

function fieldsOf(cycles = []) {
  return Object.fromEntries(cycles.flatMap(({ frequency, closingMonth = 0, dayKind = 'WORKING', ...rest }) =>
    [[fieldName(frequency, 'own'), 'own'], ...Object.entries({ ...rest, closingMonth, dayKind }).map(([name, value]) => [fieldName(frequency, name), String(value)])]));
}

/** @returns reportingCycles of a plan; undefined without any */
export function cyclesFrom(typed) {
  const cycles = FREQUENCIES.filter((one) => typed[fieldName(one, 'own')]).map((frequency) => {
    const [closingMonth, closingDay, sendingDays] = NAMES.map((name) => Number(typed[fieldName(frequency, name)] ?? 0));
    return { frequency, closingMonth, closingDay, sendingDays, dayKind: typed[fieldName(frequency, 'dayKind')] ?? 'WORKING' };
  });
  return cycles.length > 0 ? cycles : undefined;
}

/** Field of the form at which the service's error stands. @param sent the cycles as they were sent */
export function cycleField(pointer, sent = []) {
  const [, index, name] = /^\/reportingCycles\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
  return sent[index] ? fieldName(sent[index].frequency, NAMES.includes(name) ? name : 'closingDay') : '';
}

function wrong(typed, words) {
  const asked = FREQUENCIES.filter((one) => typed[fieldName(one, 'own')]).flatMap((one) => DAYS.map((name) => fieldName(one, name)));
  return Object.fromEntries(asked.filter((name) => !WHOLE.test(typed[name] ?? '')).map((name) => [name, typed[name] ? words.desk.cycles.wholeNumber : words.required]));
}

function cycleFields(frequency, { fields, errors }, words) {
  const told = words.desk.cycles;
  const field = (name, more) => ({ name: fieldName(frequency, name), label: told.fields[name], hint: told.hints[name],
    value: fields[fieldName(frequency, name)], error: errors[fieldName(frequency, name)], ...more });
  const months = Array.from({ length: MONTHS[frequency] + LATEST_CLOSING }, (_, index) => index - MONTHS[frequency] + 1);
  return html`<fieldset class="cycle"><legend>${words.desk.frequencies[frequency]}</legend>
    ${choiceField(field('own', { none: told.general, choices: [['own', told.own]] }))}
    ${fields[fieldName(frequency, 'own')] ? html`<div class="pair">${choiceField(field('closingMonth', { none: told.month(0), choices: months.filter((one) => one !== 0).map((one) => [String(one), told.month(one)]) }))}
      ${textField(field('closingDay', { required: true, longest: 2 }))}</div>
    <div class="pair">${textField(field('sendingDays', { required: true, longest: 2 }))}
      ${choiceField(field('dayKind', { none: told.dayKinds.WORKING, choices: [['CALENDAR', told.dayKinds.CALENDAR]] }))}</div>` : nothing}</fieldset>`;
}

/** In words, for a comparison and under the calendar. @returns [text] */
export function cyclesTold(cycles = [], words) {
  return cycles.map((one) => words.desk.cycles.told(words.desk.frequencies[one.frequency], words.desk.cycles.month(one.closingMonth ?? 0), one.closingDay,
    one.sendingDays, words.desk.cycles.dayKinds[one.dayKind ?? 'WORKING']));
}
