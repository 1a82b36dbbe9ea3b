import { ask, askAll, send, sendFile, withQuery } from '../api.js';

const SUBMISSIONS = '/api/v1/submissions';
/** Address of a submission. */
export const at = ({ plan, department, period }) => `${SUBMISSIONS}/${[plan, department, period].map(encodeURIComponent).join('/')}`;
/** What the person had before them, which may have been nothing. */
const seen = (version) => (version ? { 'If-Match': `"${version}"` } : { 'If-None-Match': '*' });

/** With what is doubtful in it. @returns {value: undefined} when nothing was sent yet */
export async function read(of, lang) {
  const answer = await ask(withQuery(at(of), { warnings: 'true' }), lang);
  return answer.problem?.status === 404 ? { value: undefined } : answer;
}

/** What waits for approval. */
export function waiting(lang) {
  return askAll(SUBMISSIONS, lang, { state: 'SUBMITTED' });
}

/** Stores figures without handing them in; those with errors are left out and told in the receipt. */
export function save(filing, version, key, lang) {
  return send(withQuery(SUBMISSIONS, { mode: 'partial' }), { ...filing, submit: false }, lang, { ...seen(version), 'Idempotency-Key': key });
}

/** Says all that is wrong and stores nothing. */
export function check(filing, version, lang) {
  return send(withQuery(SUBMISSIONS, { dryRun: 'true' }), filing, lang, seen(version));
}

/** Hands in. @returns the receipt */
export function handIn(filing, version, key, lang) {
  return send(SUBMISSIONS, filing, lang, { ...seen(version), 'Idempotency-Key': key });
}

/** Takes back what was handed in and is not decided yet. */
export function withdraw(submission, lang) {
  return send(`${at(submission)}:withdraw`, undefined, lang, seen(submission.version));
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to be filled in. */
export function template(of) {
  return `${at(of)}/template.xlsx`;
}

/** Files that can be sent instead of typing. */
export const FILES = '.xlsx,.csv';

/** A workbook says itself what it is of; a table of values does not. @returns the receipt of what would be stored */
export function checkFile(file, of, version, lang) {
  return sent(file, of, { dryRun: 'true' }, lang, seen(version));
}

/** Stores the figures of a file without handing them in. */
export function takeFile(file, of, version, key, lang) {
  return sent(file, of, {}, lang, { ...seen(version), 'Idempotency-Key': key });
}

function sent(file, of, query, lang, headers) {
  const isTable = /\.csv$/i.test(file.name);
  return sendFile(withQuery(SUBMISSIONS, { ...query, ...(isTable ? { ...of, numbers: lang } : {}), submit: 'false' }), file,
    isTable ? 'text/csv' : WORKBOOK, lang, headers);
}

export function receipt(id, lang) {
  return ask(`/api/v1/receipts/${encodeURIComponent(id)}`, lang);
}

export function approve(submission, lang) {
  return send(`${at(submission)}:approve`, undefined, lang, seen(submission.version));
}

export function sendBack(submission, reason, lang) {
  return send(`${at(submission)}:send-back`, { reason }, lang, seen(submission.version));
}

/** More time for what was not handed in, whether or not anything was entered. @param until last day on which it is on time */
export function extend(of, until, reason, lang) {
  return send(`${at(of)}:extend`, { until, reason }, lang, seen(of.version));
}

/** @param figures [{target, part?}] that may be corrected */
export function reopen(submission, figures, reason, lang) {
  return send(`${at(submission)}:reopen`, { figures, reason }, lang, seen(submission.version));
}

/** A name for a request, so that it can be sent again without being done twice. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
