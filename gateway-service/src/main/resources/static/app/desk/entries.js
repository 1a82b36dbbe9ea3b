// What was read, as the planner works on it: one entry a target, until all of them are a plan.
import { measureOf, ruleOf } from './rule.js';

/** Below this a reading is shown among the ambiguous ones. */
const SURE = 0.8;

/** @param read the answer of POST /resolutions:read @returns entries in the order of the text */
export function entriesOf(read) {
  return read.targets.map((target, index) => ({ key: `t${index + 1}`, state: 'OPEN', section: target.section,
    parent: target.parent, target: targetOf(target), source: target.source, confidence: target.confidence,
    warnings: target.warnings ?? [], proposal: target.proposal }));
}

function targetOf({ number, title, rule, unit, numerator, denominator, source }) {
  const target = defined({ number, title, text: source.text, unitOfMeasure: unit, numerator, denominator, rule: ruleOf(rule) });
  return { ...target, measure: measureOf(target.rule, target) };
}

/** A target that the reader did not see, begun from a piece that it could not place. */
export function entryFrom(unread, entries, sections) {
  const before = entries.filter(({ source }) => source.start <= unread.start).pop();
  return { key: `t${Math.max(0, ...entries.map(({ key }) => Number(key.slice(1)))) + 1}`, state: 'OPEN',
    section: before?.section ?? sections[0]?.id, target: { number: '', title: unread.text.trim().slice(0, 200),
      text: unread.text, rule: { kind: 'NARRATIVE' }, measure: 'NARRATIVE' },
    source: { start: unread.start, end: unread.end, text: unread.text }, confidence: 0, warnings: [unread.reason] };
}

export function ambiguous({ confidence, warnings }) {
  return warnings.length > 0 || confidence < SURE;
}

/** Not looked at yet, and nothing speaks against it. */
export function clear(entry) {
  return entry.state === 'OPEN' && !ambiguous(entry);
}

/** @param order 'text', or what is ambiguous first, before it what has errors; within each by place */
export function ordered(entries, order, errors = {}) {
  const byPlace = (one, other) => one.source.start - other.source.start || one.source.end - other.source.end;
  const first = (one) => (order === 'text' || !(ambiguous(one) || errors[one.key]) ? 2 : errors[one.key] ? 0 : 1);
  return [...entries].sort((one, other) => first(one) - first(other) || byPlace(one, other));
}

/** @returns {confirmed, of}: what is left out is not counted */
export function progress(entries) {
  const counted = entries.filter(({ state }) => state !== 'LEFT_OUT');
  return { confirmed: counted.filter(({ state }) => state === 'CONFIRMED').length, of: counted.length };
}

/** The rule that was proposed becomes the target's own; the planner asked for it. */
export function withProposal(entry) {
  const target = { ...entry.target, rule: ruleOf(entry.proposal) };
  return { ...entry, proposal: undefined, target: { ...target, measure: measureOf(target.rule, target) } };
}

/** Without the parts that nobody told. */
export function defined(parts) {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}
