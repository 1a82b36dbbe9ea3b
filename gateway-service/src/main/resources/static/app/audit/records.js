import { ask, withQuery } from '../api.js';
import { dayAfter, startOf } from '../format.js';

export const OUTCOMES = ['DONE', 'REFUSED'];

/** Days are the reader's, both included; the service asks for moments. */
export function records({ unit, from, to, actor, action, outcome, object, lang }, after) {
  return ask(withQuery('/api/v1/audit', { unit, actor, action, outcome, object, after,
    from: from && startOf(from), to: to && startOf(dayAfter(to)), limit: 100 }), lang);
}

/** The unit's newest anchor; undefined when there is none, or it cannot be had. */
export async function newestAnchor(unit, lang) {
  const { value } = await ask(withQuery('/api/v1/audit/anchors', { unit, limit: 1 }), lang);
  return value?.items[0];
}

/** 'lai-thieu-2024/dia-chinh/2024-M06' → its parts; undefined if it names no submission. */
export function submissionOf(object) {
  const [plan, department, period, ...more] = object.split('/');
  return period && more.length === 0 ? { plan, department, period } : undefined;
}
