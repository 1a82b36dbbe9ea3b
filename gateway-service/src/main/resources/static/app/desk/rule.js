// When a target is attained: from what a resolution's reader says, to the plan document, to words.

const bound = (value, inclusive = true) => ({ value, inclusive });

const READ = {
  AtLeast: ({ min, exclusive }) => ({ kind: 'AT_LEAST', bound: bound(min, !exclusive) }),
  AtMost: ({ max, exclusive }) => ({ kind: 'AT_MOST', bound: bound(max, !exclusive) }),
  Between: ({ min, max }) => ({ kind: 'BETWEEN', from: bound(min), to: bound(max) }),
  Exactly: ({ value }) => ({ kind: 'EXACTLY', value }),
  NoneOccur: () => ({ kind: 'NONE_OCCUR' }),
  ChangeFrom: ({ direction, by, percent, value, max, exclusive }) => ({ kind: 'CHANGE_FROM', direction, by,
    atLeast: bound(percent ?? value ?? 0, !exclusive), ...(max == null ? {} : { atMost: bound(max) }) }),
  BetterThanLastYear: ({ direction, components = [] }) => ({ kind: 'BETTER_THAN_LAST_YEAR', direction,
    components: components.map((title, index) => ({ id: `C${index + 1}`, title })) }),
  MeetAssigned: ({ percent = 100 }) => ({ kind: 'MEET_ASSIGNED', indicator: '', percent: bound(percent) }),
  RatedAtLeast: ({ grade }) => ({ kind: 'RATED_AT_LEAST', scale: [], grade }),
  DoneBy: ({ date }) => ({ kind: 'DONE_BY', ...(date ? { date } : {}) }),
  AllOf: () => ({ kind: 'ALL_OF', criteria: [] }),
  AtLeastOf: ({ count }) => ({ kind: 'AT_LEAST_OF', count, criteria: [] }),
  Narrative: () => ({ kind: 'NARRATIVE' }),
};

export const KINDS = ['AT_LEAST', 'AT_MOST', 'BETWEEN', 'EXACTLY', 'NONE_OCCUR', 'CHANGE_FROM', 'BETTER_THAN_LAST_YEAR',
  'MEET_ASSIGNED', 'RATED_AT_LEAST', 'DONE_BY', 'ALL_OF', 'AT_LEAST_OF', 'NARRATIVE'];

/** What can be reported for a kind; a quantity where none is named. */
const MEASURES = { NONE_OCCUR: 'COUNT', BETTER_THAN_LAST_YEAR: 'COMPONENTS', RATED_AT_LEAST: 'RATING', DONE_BY: 'DONE',
  ALL_OF: 'NONE', AT_LEAST_OF: 'NONE', NARRATIVE: 'NARRATIVE' };

export const QUANTITIES = ['NUMBER', 'RATIO', 'COUNT'];
/** What a unit above may put together: also how many have done it. */
export const LINKED = [...QUANTITIES, 'DONE'];

/** Bounds on a number, which may be how many of those who report have done it. */
const BOUNDS = ['AT_LEAST', 'AT_MOST', 'BETWEEN', 'EXACTLY'];

export function measuresFor(kind) {
  if (MEASURES[kind]) return [MEASURES[kind]];
  return BOUNDS.includes(kind) ? LINKED : QUANTITIES;
}

/** What can be measured from the reports themselves. */
export const MEASURED = ['AT_LEAST'];

/** How figures of several who report may make one, where there is more than one way; the usual one first. */
const PARTS = { NUMBER: ['SUM', 'MAX', 'MIN'], COUNT: ['SUM', 'MAX', 'MIN'], RATIO: ['RATIO', 'MAX', 'MIN'] };

/** Over units below, as the catalogue says. */
const OVER_UNITS = ['SUM', 'RATIO', 'COUNT_DONE'];

export function partsFor({ measure, sumOf }) {
  return sumOf ? OVER_UNITS : PARTS[measure] ?? [];
}

/** Whether the kind judges a number, which units below may have put together. */
export function judgesNumber(kind) {
  return !MEASURES[kind];
}

/** @param read the rule as POST /resolutions:read answers it; an unknown kind is assessed in words */
export function ruleOf(read) {
  return (READ[read.kind] ?? READ.Narrative)(read);
}

/** What is reported, as far as the rule tells; a share has a numerator and a denominator. */
export function measureOf(rule, target) {
  return MEASURES[rule.kind] ?? (target.numerator && target.denominator ? 'RATIO' : 'NUMBER');
}

/** @returns the rule in words of the language, with its numbers and the unit of measure */
export function told(rule, unit, words, formats) {
  const say = words.desk.rules[rule.kind];
  const number = (one, of = unit) => formats.withUnit(one?.value ?? one, of);
  switch (rule.kind) {
    case 'AT_LEAST': case 'AT_MOST': return say(number(rule.bound), rule.bound.inclusive !== false);
    case 'BETWEEN': return say(number(rule.from, ''), number(rule.to));
    case 'EXACTLY': return say(number(rule.value));
    case 'CHANGE_FROM': return changeTold(rule, unit, words, number);
    case 'BETTER_THAN_LAST_YEAR': return say(words.desk.directions[rule.direction], rule.components.map(({ title }) => title));
    case 'MEET_ASSIGNED': return say(number(rule.percent ?? 100, '%'));
    case 'RATED_AT_LEAST': return say(rule.grade);
    case 'DONE_BY': return say(rule.date ? formats.day(rule.date) : undefined);
    case 'AT_LEAST_OF': return say(rule.count);
    default: return say;
  }
}

function changeTold({ direction, by, atLeast, atMost }, unit, words, number) {
  const of = { PERCENT: '%', POINTS: words.desk.points, ABSOLUTE: unit }[by];
  return words.desk.rules.CHANGE_FROM(words.desk.directions[direction], number(atLeast, of),
    atMost ? number(atMost, of) : undefined, atLeast.inclusive !== false);
}
