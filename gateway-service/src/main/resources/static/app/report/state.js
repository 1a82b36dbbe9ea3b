import { mark } from '../view/mark.js';

const MARKS = { DRAFT: ['clock', 'on-track'], REVIEWED: ['done', 'on-track'], ISSUED: ['done', 'met'], SUPERSEDED: ['dash', 'idle'] };

/** DRAFT, REVIEWED, ISSUED, or SUPERSEDED when another issue has taken its place. */
export function stateOf({ state, issued }) {
  return issued?.supersededBy ? 'SUPERSEDED' : state;
}

export function stateMark(report, words) {
  const state = stateOf(report);
  const [shape, tone] = MARKS[state] ?? MARKS.DRAFT;
  return mark(shape, tone, words.reports.states[state] ?? state);
}

/** What a kind is called; its code where the installation has no words for it. */
export function kindName(kind, kinds, lang) {
  return kinds?.find((one) => one.kind === kind)?.title[lang] ?? kind;
}
