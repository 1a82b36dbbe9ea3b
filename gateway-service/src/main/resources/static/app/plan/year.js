// A target's year, as GET /api/v1/scoreboards/{plan}/targets/{target}/history tells it.
import { Asked } from '../asked.js';
import { ask, withQuery } from '../api.js';
import { period } from '../format.js';

const MONTHS_OF = { M: 1, Q: 3, S: 6, A: 12 };

/** The year of the target whose row is open; asked for again when the scoreboard has changed. */
export function yearOf(page) {
  return new Asked(page, () => {
    const { place: { plan, row, basis, asOf, lang }, snapshot } = page;
    if (!row || !snapshot) return undefined;
    const path = `/api/v1/scoreboards/${encodeURIComponent(plan)}/targets/${encodeURIComponent(row)}/history`;
    return { of: `${plan} ${row}`, key: [plan, row, basis, asOf, lang, snapshot.version].join(' '),
      ask: () => ask(withQuery(path, { basis, asOf }), lang) };
  });
}

/** Each period with the same one of last year: [{...item, lastYear?}] */
export function besideLastYear({ items, lastYear }) {
  const before = new Map((lastYear?.items ?? []).map((item) => [partOfYear(item.period), item]));
  return items.map((item) => ({ ...item, lastYear: before.get(partOfYear(item.period)) }));
}

/** The month in which a period ends. */
export function monthOf(text) {
  const { letter, index } = period(text);
  return MONTHS_OF[letter] * index;
}

/**
 * What a chart draws, as [[month, value]]: what was attained, what was expected, what was attained last year, and where the
 * forecast ends. @returns undefined as long as there are not two numbers to join
 */
export function linesOf({ items, lastYear, forecast }) {
  const line = (of, name) => (of ?? []).filter((item) => typeof item[name] === 'number').map((item) => [monthOf(item.period), item[name]]);
  const attained = line(items, 'attained');
  if (attained.length < 2) return undefined;
  return { expected: line(items, 'expected'), lastYear: line(lastYear?.items, 'attained'), attained,
    forecast: forecast ? [[12, forecast.yearEnd]] : [] };
}

function partOfYear(text) {
  return text.slice(text.indexOf('-'));
}
