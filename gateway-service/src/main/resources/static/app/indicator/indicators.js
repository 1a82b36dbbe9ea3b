import { ask, askAll, send } from '../api.js';
import { hasWords } from '../searched.js';

const INDICATORS = '/api/v1/indicators';
const at = (code) => `${INDICATORS}/${encodeURIComponent(code)}`;

export const OVER_TIME = ['SUM', 'LAST', 'MAX', 'MEAN'];
export const OVER_UNITS = ['SUM', 'RATIO', 'COUNT', 'NONE'];
export const BETTER = ['HIGHER', 'LOWER', 'NEITHER'];
const KEEP = ['planner', 'operator'];

export function list(lang) {
  return askAll(INDICATORS, lang);
}

export function readVersion(code, version, lang) {
  return ask(`${at(code)}/versions/${encodeURIComponent(version)}`, lang);
}

/** @param before the indicator that was edited; undefined for a new one */
export function keep(indicator, before, lang) {
  return send(at(indicator.code), indicator, lang, before ? { 'If-Match': `"${before.version}"` } : {}, 'PUT');
}

/** The catalogue belongs to the topmost unit. @param unit the person's own */
export function mayKeep({ roles, unit: own }, unit) {
  return unit?.unitPath[0] === own && roles.some((role) => KEEP.includes(role));
}

/** Those that have all the words, wherever they stand; without a word all of them. */
export function found(items, words) {
  return items.filter(({ code, name, unitOfMeasure, definition, wordings }) =>
    hasWords([code, name.vi, name.en, unitOfMeasure, definition, ...wordings].filter(Boolean).join(' '), words));
}
