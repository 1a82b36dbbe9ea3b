import { ask, send, withQuery } from '../api.js';

const ADDRESS = '/api/v1/delegations';

export const STATES = ['RUNNING', 'COMING', 'ENDED', 'REVOKED'];

export function list({ state, lang }, after) {
  return ask(withQuery(ADDRESS, { state, after }), lang);
}

export function grant(fields, lang) {
  return send(ADDRESS, fields, lang);
}

/** Names the version that was seen, so that nobody revokes what has changed meanwhile. */
export function revoke({ id, version }, reason, lang) {
  return send(`${ADDRESS}/${encodeURIComponent(id)}:revoke`, { reason }, lang, { 'If-Match': `"${version}"` });
}

export function canEnd({ state }) {
  return state === 'RUNNING' || state === 'COMING';
}
