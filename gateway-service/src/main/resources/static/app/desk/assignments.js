import { askAll, send, withQuery } from '../api.js';
import { sendWorkbook } from './plans.js';

const ASSIGNMENTS = '/api/v1/assignments';

/** Units below one, in the order of their names. */
export async function unitsBelow(unit, lang) {
  const { value, problem } = await askAll('/api/v1/units', lang);
  return problem ? { problem } : { value: value.filter(({ id, unitPath }) => id !== unit && unitPath.includes(unit))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi')) };
}

/** What was assigned for a year, to the own unit and by it. */
export function assigned(year, lang) {
  return askAll(ASSIGNMENTS, lang, { year });
}

/** The same as a workbook to be filled in. */
export function assignmentsFile(year) {
  return withQuery(`${ASSIGNMENTS}/assignments.xlsx`, { year });
}

/** Each figure of a workbook is answered by itself. */
export function handDownFile(file, dryRun, lang) {
  return sendWorkbook(`${ASSIGNMENTS}/assignments.xlsx`, file, { mode: 'partial', dryRun }, lang);
}

/** Each figure is answered by itself. */
export function handDown(assignments, lang) {
  return send(`${ASSIGNMENTS}?mode=partial`, { assignments }, lang);
}
