import { ask, send, withQuery } from '../api.js';

const ASSIGNMENTS = '/api/v1/assignments';

/** Units below one, in the order of their names. */
export async function unitsBelow(unit, lang) {
  const { items, problem } = await all('/api/v1/units', lang);
  return problem ? { problem } : { value: items.filter(({ id, unitPath }) => id !== unit && unitPath.includes(unit))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi')) };
}

export async function catalogue(lang) {
  const { items, problem } = await all('/api/v1/indicators', lang);
  return problem ? { problem } : { value: items };
}

/** What was assigned for a year, to the own unit and by it. */
export async function assigned(year, lang) {
  const { items, problem } = await all(ASSIGNMENTS, lang, { year });
  return problem ? { problem } : { value: items };
}

/** Each figure is answered by itself. */
export function handDown(assignments, lang) {
  return send(`${ASSIGNMENTS}?mode=partial`, { assignments }, lang);
}

/** All parts of a list. */
async function all(path, lang, query = {}) {
  const items = [];
  for (let after; ;) {
    const { value, problem } = await ask(withQuery(path, { ...query, after, limit: 500 }), lang);
    if (problem) return { problem };
    items.push(...value.items);
    after = value.next;
    if (!after) return { items };
  }
}
