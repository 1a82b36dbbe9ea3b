import { ask, send, upload, withQuery } from '../api.js';

const PLANS = '/api/v1/plans';
const at = (id) => `${PLANS}/${encodeURIComponent(id)}`;
const seen = ({ version }) => ({ 'If-Match': `"${version}"` });

export const FREQUENCIES = ['MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'];

export function list(unit, lang, after) {
  return ask(withQuery(PLANS, { unit, after }), lang);
}

export function read(id, lang) {
  return ask(at(id), lang);
}

export function calendar(id, lang) {
  return ask(`${at(id)}/calendar`, lang);
}

export function calendarFeed(id) {
  return `${at(id)}/calendar.ics`;
}

export function readResolution(file, lang) {
  return upload('/api/v1/resolutions:read', file, lang);
}

/** Says all that is wrong and stores nothing. */
export function check(plan, lang) {
  return send(`${PLANS}?dryRun=true`, plan, lang);
}

export function draft(plan, lang) {
  return send(PLANS, plan, lang);
}

/** Names the version that was edited, so that nobody's work is overwritten unseen. */
export function replace(plan, lang) {
  return send(at(plan.id), plan, lang, seen(plan), 'PUT');
}

export function putInForce(plan, lang) {
  return send(`${at(plan.id)}:put-in-force`, undefined, lang, seen(plan));
}
