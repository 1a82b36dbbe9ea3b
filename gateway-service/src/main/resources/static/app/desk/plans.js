import { ask, send, sendFile, upload, withQuery } from '../api.js';

const PLANS = '/api/v1/plans';
const at = (id) => `${PLANS}/${encodeURIComponent(id)}`;
const seen = ({ version }) => ({ 'If-Match': `"${version}"` });

export const FREQUENCIES = ['MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'];

/** What a plan can be had as. */
export const FILES = ['xlsx', 'docx'];

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

/** @param version undefined for the present one @param format one of FILES */
export function planFile(id, format, version) {
  return `${at(id)}${version ? `/versions/${encodeURIComponent(version)}` : ''}/plan.${format}`;
}

/** What an amendment would make of the plan, as a workbook. */
export function amendmentFile(id) {
  return `${at(id)}/amendment.xlsx`;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const WORKBOOKS = '.xlsx';

/** Sends a workbook to the address that it was got from. @param query {dryRun?, mode?} */
export function sendWorkbook(address, file, query, lang) {
  return sendFile(withQuery(address, query), file, WORKBOOK, lang, {}, 'PUT');
}

export function gaps(id, lang) {
  return ask(`${at(id)}/gaps`, lang);
}

export function versions(id, lang) {
  return ask(`${at(id)}/versions`, lang);
}

export function readVersion(id, version, lang) {
  return ask(`${at(id)}/versions/${encodeURIComponent(version)}`, lang);
}

/** @param to a version, or 'amendment' */
export function changes(id, from, to, lang) {
  return ask(withQuery(`${at(id)}/changes`, { from, to }), lang);
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

export function close(plan, lang) {
  return send(`${at(plan.id)}:close`, undefined, lang, seen(plan));
}

/** @param assignments [{target, value, source?}] of targets that have no assigned figure yet */
export function assign(plan, assignments, lang) {
  return send(`${at(plan.id)}/assignments`, { assignments }, lang, seen(plan));
}

export function amendment(id, lang) {
  return ask(`${at(id)}/amendment`, lang);
}

/** @param content {decision, plan, basedOn?} @param before the amendment that was edited; undefined begins one */
export function prepare(content, before, lang) {
  return send(`${at(content.plan.id)}/amendment`, content, lang, before ? seen(before) : { 'If-None-Match': '*' }, 'PUT');
}

export function withdraw({ plan, version }, lang) {
  return send(`${at(plan.id)}/amendment`, undefined, lang, seen({ version }), 'DELETE');
}

export function putAmendmentInForce({ plan, version }, lang) {
  return send(`${at(plan.id)}/amendment:put-in-force`, undefined, lang, seen({ version }));
}
