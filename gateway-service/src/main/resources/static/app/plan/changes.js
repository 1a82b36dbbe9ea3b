// What is known of a plan and was not at an earlier moment.
import { ask, withQuery } from '../api.js';
import { Asked } from '../asked.js';
import { today } from '../format.js';
import { dayOf } from './past.js';

/** How far back can be looked by one click. */
export const SPANS = ['day', 'week', 'month'];

const BACK = {
  day: (date) => date.setUTCDate(date.getUTCDate() - 1),
  week: (date) => date.setUTCDate(date.getUTCDate() - 7),
  month: (date) => monthBefore(date),
};

export function changesOf(page) {
  return new Asked(page, () => {
    const { place: { plan, basis, asOf, since, lang }, snapshot } = page;
    if (!since || !snapshot) return undefined;
    const query = stretch({ basis, since, asOf });
    return { of: `${plan} ${since} ${asOf}`, key: [plan, lang, snapshot.version, ...Object.values(query)].join(' '),
      ask: () => ask(addressOf(plan, query), lang) };
  });
}

/** The same as a file. @param format csv or xlsx */
export function fileOfChanges({ plan, basis, since, asOf, lang }, format) {
  return addressOf(plan, { ...stretch({ basis, since, asOf }), format, language: lang });
}

function addressOf(plan, query) {
  return withQuery(`/api/v1/scoreboards/${encodeURIComponent(plan)}/changes`, query);
}

function stretch({ basis, since, asOf }) {
  return { basis, since: sinceDay(since, dayOf(asOf) ?? today()), until: asOf };
}

/** @param since one of the spans, or a day  @returns the day at whose end one looks from */
export function sinceDay(since, from) {
  if (!SPANS.includes(since)) return since;
  const date = new Date(`${from}T00:00:00Z`);
  BACK[since](date);
  return date.toISOString().slice(0, 10);
}

/** The same day of the month before; its last one where there is none: 31 March, 28 February. */
function monthBefore(date) {
  const day = date.getUTCDate();
  date.setUTCDate(0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
}
