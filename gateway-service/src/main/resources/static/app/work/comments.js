import { askAll, send } from '../api.js';
import { at } from './submissions.js';

const commentsOf = (of) => `${at(of)}/comments`;

/** What was said about a target's figures, in the order in which it was. */
export function list(of, target, lang) {
  return askAll(commentsOf(of), lang, { target });
}

/** @param figure {target, part?} @param key so that it is not said twice when no answer came */
export function say(of, figure, text, key, lang) {
  return send(commentsOf(of), { ...figure, text }, lang, { 'Idempotency-Key': key });
}
