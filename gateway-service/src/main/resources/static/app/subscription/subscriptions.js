import { ask, send, withQuery } from '../api.js';
import { streamAddress, termsOf } from './filters.js';

const ADDRESS = '/api/v1/webhooks';
const of = (id) => `${ADDRESS}/${encodeURIComponent(id)}`;

export const STATES = ['WAITING', 'DELIVERED', 'DEAD'];
/** Events that a preview shows, and how long it waits for them. */
export const MOST_SHOWN = 20;
const PATIENCE_MS = 3000;

export function list(after, lang) {
  return ask(withQuery(ADDRESS, { after }), lang);
}

/** The same key makes one webhook, however often the answer is lost. */
export function create(fields, key, lang) {
  return send(ADDRESS, { address: fields.address, filter: termsOf(fields), description: fields.description }, lang, { 'Idempotency-Key': key });
}

/** @param deed verify, pause, resume, test, rotate-secret, replay */
export function act(id, deed, body, lang) {
  return send(`${of(id)}:${deed}`, body ?? {}, lang);
}

export function remove(id, lang) {
  return send(of(id), undefined, lang, {}, 'DELETE');
}

export function deliveries(id, state, after, lang) {
  return ask(withQuery(`${of(id)}/deliveries`, { state, after }), lang);
}

export function delivery(id, event, lang) {
  return ask(`${of(id)}/deliveries/${encodeURIComponent(event)}`, lang);
}

export function sendAgain(id, event, lang) {
  return send(`${of(id)}/deliveries/${encodeURIComponent(event)}:send`, {}, lang);
}

/** The oldest events that a filter lets through. @returns {value: [CloudEvent]} or {problem} */
export async function preview(fields) {
  const stop = AbortSignal.timeout(PATIENCE_MS);
  const found = [];
  try {
    const answer = await fetch(streamAddress(fields, { from: 'earliest' }), { headers: { Accept: 'application/x-ndjson' }, signal: stop });
    if (!answer.ok) return { problem: { status: answer.status } };
    await readLines(answer.body, (line) => {
      if (line.event) found.push(line.event);
      return found.length < MOST_SHOWN;
    });
  } catch {
    if (!stop.aborted) return { problem: { status: 0 } };
  }
  return { value: found };
}

/** @param more false when it is enough */
async function readLines(body, more) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    if (!lines.filter(Boolean).map((line) => JSON.parse(line)).every(more)) {
      await reader.cancel();
      return;
    }
  }
}
