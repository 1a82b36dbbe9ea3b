import { ask, askAll, send, sendFile, withQuery } from '../api.js';

const ADDRESS = '/api/v1/reports';
const of = (id) => `${ADDRESS}/${encodeURIComponent(id)}`;

/** As what a report can be had; the first two are shown by the browser. */
export const FORMATS = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'];
export const SHOWN = new Set(['html', 'pdf']);

/** Who reads all of their unit's, not only what is issued; who makes and reviews them; who issues them. */
export const READERS = ['reviewer', 'leader', 'supervisor', 'planner'];
export const MAKERS = ['reviewer', 'leader'];
export const ISSUERS = ['leader'];

const NUMBERS = { MONTH: 12, QUARTER: 4, SEMESTER: 2, YEAR: 1 };
const NOTATION = { MONTH: (n) => `M${String(n).padStart(2, '0')}`, QUARTER: (n) => `Q${n}`, SEMESTER: (n) => `S${n}`, YEAR: () => 'A1' };

export function list({ plan, lang }, after) {
  return ask(withQuery(ADDRESS, { plan, after }), lang);
}

/** The shortest period first; what is asked for in another way last. */
export async function kinds(lang) {
  const { value, problem } = await ask('/api/v1/report-kinds', lang);
  return problem ? { problem } : { value: { ...value, items: value.items.toSorted((one, other) => order(one) - order(other)) } };
}

/** In months. */
function order({ reach: { length, number }, ofSection, asks }) {
  if (ofSection || asks) return 13;
  return length === 'MONTH' && number ? number : 12 / NUMBERS[length];
}

/** The plans in force of a unit, the newest first. */
export async function plansOf(unit, lang) {
  const { value, problem } = await askAll('/api/v1/scoreboards', lang, { unit });
  return problem ? { problem } : { value: value.filter((board) => board.unit === unit).sort((one, other) => other.year - one.year) };
}

export function one(id, lang) {
  return ask(of(id), lang);
}

export function differences(id, from, lang) {
  return ask(withQuery(`${of(id)}/differences`, { from }), lang);
}

/** What of it is worded by people, or may be. */
export function narrative(id, lang) {
  return ask(`${of(id)}/narrative`, lang);
}

export function write({ id, version }, part, passages, lang) {
  return send(`${of(id)}/narrative/${part}`, { passages }, lang, { 'If-Match': `"${version}"` }, 'PUT');
}

/** Gives a part the words that rules make. */
export function unwrite({ id, version }, part, lang) {
  return send(`${of(id)}/narrative/${part}`, undefined, lang, { 'If-Match': `"${version}"` }, 'DELETE');
}

export function make(wish, lang) {
  return send(ADDRESS, wish, lang);
}

/** @param step review, issue or retake @param version as it was seen */
export function take(step, { id, version }, body, lang) {
  return send(`${of(id)}:${step}`, body, lang, { 'If-Match': `"${version}"` });
}

export function verify(file, lang) {
  return sendFile(`${ADDRESS}:verify`, file, 'application/octet-stream', lang);
}

export function document(id, format) {
  return withQuery(`${of(id)}/document`, { format });
}

/** Periods of a year that a kind reports on, by their notation. */
export function periodsOf({ length, number }, year) {
  const numbers = number ? [number] : Array.from({ length: NUMBERS[length] }, (_, index) => index + 1);
  return numbers.map((each) => `${year}-${NOTATION[length](each)}`);
}
