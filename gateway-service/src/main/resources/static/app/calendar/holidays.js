import { ask, send } from '../api.js';

const at = (year) => `/api/v1/holidays/${encodeURIComponent(year)}`;

export function holidays(year, lang) {
  return ask(at(year), lang);
}

/** Replaces them, unless somebody else has done so since they were read. */
export function keep({ year, version }, { off, workedInstead }, lang) {
  return send(at(year), { off, workedInstead }, lang, { 'If-Match': `"${version}"` }, 'PUT');
}

/** With a day off, or the name that it has now. */
export function withDay({ off, workedInstead }, day) {
  return { off: [...off.filter(({ date }) => date !== day.date), day], workedInstead };
}

export function withWorked({ off, workedInstead }, date) {
  return { off, workedInstead: [...new Set([...workedInstead, date])] };
}

/** Without anything on a date. */
export function without({ off, workedInstead }, date) {
  return { off: off.filter((day) => day.date !== date), workedInstead: workedInstead.filter((one) => one !== date) };
}
