import { ask, send, sendShown, withQuery } from '../api.js';

const EVIDENCE = '/api/v1/evidence';

/** As many bytes are taken of one file; measurement-service has the same. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const KINDS = '.pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png,.heic';

/** All that was sent for the figures of a submission. @returns [] also when that is not known: figures can be entered without it */
export async function list(of, lang) {
  const { value } = await ask(withQuery(EVIDENCE, of), lang);
  return value?.items ?? [];
}

/** @param row figure that the file is for @param sent (share) => called on the way @returns the evidence, which a figure then names */
export function attach(of, { target, part }, file, lang, sent) {
  return sendShown(withQuery(EVIDENCE, { ...of, target: target.id, part, name: file.name }), file, lang, sent);
}

export function remove(id, lang) {
  return send(at(id), undefined, lang, {}, 'DELETE');
}

/** Address of the file itself. */
export function content(id) {
  return `${at(id)}/content`;
}

function at(id) {
  return `${EVIDENCE}/${encodeURIComponent(id)}`;
}
