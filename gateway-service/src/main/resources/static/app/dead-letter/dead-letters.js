import { ask, send, withQuery } from '../api.js';

const ADDRESS = '/api/v1/dead-letters';
const of = (id) => `${ADDRESS}/${encodeURIComponent(id)}`;

export const STATES = ['OPEN', 'SENT_AGAIN', 'DISCARDED'];

/** Those that are open, unless another state is asked for. */
export function list({ state, lang }, after) {
  return ask(withQuery(ADDRESS, { state: state ?? 'OPEN', after }), lang);
}

/** With what it says. */
export function one(id, lang) {
  return ask(of(id), lang);
}

export function sendAgain(id, lang) {
  return send(`${of(id)}:send-again`, undefined, lang);
}

export function discard(id, reason, lang) {
  return send(`${of(id)}:discard`, { reason }, lang);
}
