// The line of a target's chart: what was reported, and what it is held against.
import { period } from './format.js';

const MONTHS_OF = { M: 1, Q: 3, S: 6, A: 12 };
/** Sums of decimals as floating-point numbers. */
const ROUNDING = 1e-6;

/**
 * kind: 'expected' when the target has a steady pace, else 'required'; sums: values are added up, since the target counts
 * the year's total.
 * @returns {{kind, sums, points: {period, value, against?}[]}} undefined when there is nothing to draw
 */
export function lineOf(row) {
  const { verdict } = row;
  const known = (row.history ?? []).filter((one) => typeof one.value === 'number' && period(one.period));
  if (known.length < 2) return undefined;
  const sums = addsUp(known, verdict.attained);
  const cut = monthOf(verdict.period ?? known.at(-1).period);
  const paced = typeof verdict.expected === 'number' && cut > 0;
  let sum = 0;
  return { kind: paced ? 'expected' : 'required', sums, points: known.map(({ period: of, value }) => {
    sum += value;
    return { period: of, value: sums ? sum : value,
      against: paced ? (verdict.expected * monthOf(of)) / cut : verdict.required ?? undefined };
  }) };
}

function addsUp(known, attained) {
  const total = known.reduce((sum, one) => sum + one.value, 0);
  return typeof attained === 'number' && Math.abs(total - attained) <= ROUNDING * Math.max(1, Math.abs(attained));
}

/** The month of the year in which a period ends. */
function monthOf(text) {
  const { letter, index } = period(text);
  return MONTHS_OF[letter] * index;
}
