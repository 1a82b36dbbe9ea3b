// The wall as data: wards down, indicators across. Nothing here draws.
import { completeness } from '../scoreboard.js';
import { hasWords } from '../searched.js';
import { STATUSES } from '../status.js';

/** The worst first: what is wrong before what is unknown before what is well. */
export const WORST_FIRST = ['MISSED', 'OFF_TRACK', 'AT_RISK', 'NO_DATA', 'NOT_ASSESSABLE', 'NOT_DUE', 'NOT_APPLICABLE', 'ON_TRACK', 'MET', 'EXCEEDED'];
const TROUBLE = ['MISSED', 'OFF_TRACK', 'AT_RISK'];

/**
 * @param overview as GET /api/v1/comparisons/{unit} answers
 * @param boards as GET /api/v1/scoreboards lists; how each ward's departments report. Empty where that is not known
 */
export function wallOf(overview, boards = []) {
  const reports = new Map(boards.filter((board) => board.year === overview.year).map((board) => [board.unit, board.summary.submissions]));
  return {
    unit: overview.unit, year: overview.year,
    columns: overview.indicators.map(({ indicator, title, unitOfMeasure }) => ({ code: indicator, title, unitOfMeasure })),
    rows: overview.units.map((ward) => ({ unit: ward.unit, name: ward.name, plan: ward.plan, cells: { ...ward.cells },
      attainment: ward.attainment?.percent, ...sums(ward.cells), ...punctual(reports.get(ward.unit)) })),
  };
}

/** What is counted of a ward's cells. Percentages are undefined where there is nothing to divide by. */
function sums(cells) {
  const counts = {};
  for (const { status } of Object.values(cells)) counts[status] = (counts[status] ?? 0) + 1;
  const { due, known } = completeness(counts);
  return { counts, kept: (counts.MET ?? 0) + (counts.EXCEEDED ?? 0), of: Object.keys(cells).length,
    trouble: TROUBLE.reduce((sum, status) => sum + (counts[status] ?? 0), 0), complete: due > 0 ? (100 * known) / due : undefined,
    worst: WORST_FIRST.find((status) => counts[status]) };
}

function punctual(sent) {
  return { onTime: sent?.owed > 0 ? (100 * (sent.received - sent.late)) / sent.owed : undefined };
}

/** A verdict that changed, as the cell that it is; undefined if it is none of this wall. */
export function cellOf(wall, { unit, indicator, plan, after }) {
  const row = wall.rows.find((each) => each.unit === unit);
  if (!row || row.plan !== plan || !row.cells[indicator]) return undefined;
  return { row, code: indicator, cell: { status: after.status, attained: after.attained, share: after.share } };
}

/** Takes the changed cell into the wall. @returns whether it looks different now */
export function put({ row, code, cell }) {
  const before = row.cells[code];
  row.cells[code] = cell;
  Object.assign(row, sums(row.cells));
  return before.status !== cell.status || before.share !== cell.share;
}

const BY = {
  name: () => 0,
  trouble: (one, other) => other.trouble - one.trouble,
  attainment: (one, other) => last(one.attainment, other.attainment),
  complete: (one, other) => last(one.complete, other.complete),
  onTime: (one, other) => last(one.onTime, other.onTime),
  indicator: (one, other, code) => rank(one.cells[code]) - rank(other.cells[code]) || last(one.cells[code]?.share, other.cells[code]?.share),
};
export const SORTS = Object.keys(BY);

/** Wards in the order that is asked for, of the same by name. What is not known comes last. */
export function sorted(rows, by = 'name', code, lang = 'vi') {
  const names = new Intl.Collator(lang, { numeric: true });
  const order = BY[by] ?? BY.name;
  return [...rows].sort((one, other) => order(one, other, code) || names.compare(one.name, other.name));
}

/** @returns [{status, rows}]: wards by the worst that any of their cells has; one group without a status when they are not grouped */
export function grouped(rows, group) {
  if (group !== 'worst') return [{ rows }];
  return WORST_FIRST.map((status) => ({ status, rows: rows.filter((row) => row.worst === status) })).filter((each) => each.rows.length > 0);
}

/** Whether a ward is asked for, by a part of its name and by a status that one of its cells has. */
export function wanted(row, { find, status }) {
  return (!status || row.counts[status] > 0) && hasWords(row.name, find);
}

/** Cells that are other than they were: Map unit → {code: the cell as it was, without a status where there was none}. */
export function differences(before, now) {
  const old = new Map(before.rows.map((row) => [row.unit, row.cells]));
  return new Map(now.rows.map((row) => [row.unit, Object.fromEntries(Object.entries(row.cells)
    .map(([code, cell]) => [code, cell, old.get(row.unit)?.[code]])
    .filter(([, cell, was]) => was?.status !== cell.status)
    .map(([code, , was]) => [code, was ?? {}]))]));
}

/** How many cells stand how: {status: n}, in the order of the summary. */
export function totals(rows) {
  return Object.fromEntries(STATUSES.map((status) => [status, rows.reduce((sum, row) => sum + (row.counts[status] ?? 0), 0)])
    .filter(([, n]) => n > 0));
}

function rank(cell) {
  return cell ? WORST_FIRST.indexOf(cell.status) : WORST_FIRST.length;
}

/** The smallest first, the unknown behind them. */
function last(one, other) {
  return (one ?? Infinity) - (other ?? Infinity) || 0;
}
