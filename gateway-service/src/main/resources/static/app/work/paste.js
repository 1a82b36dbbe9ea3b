// A block of a spreadsheet laid over the grid: lines as they are seen, columns value, second, kind.
import { laidDown, outside } from '../part/block.js';
import { meant } from './choices.js';

const COLUMNS = ['value', 'second', 'kind'];

/** @param cell the control at which it begins @returns {cells: [[row, name, text]], outside: how many would stand beside the grid}; a text that a cell cannot hold is told there */
export function lay(block, cell, table, entry, words) {
  const lines = [...new Set([...table.querySelectorAll('[data-column=value]')].map((each) => each.closest('tr')))];
  const from = [block, cell.closest('tr'), cell.dataset.column, lines, COLUMNS];
  const cells = laidDown(...from)
    .map(([line, column, text]) => [line.querySelector(`[data-column=${column}]`), text]).filter(([control]) => control)
    .map(([{ dataset }, text]) => [entry.rows.find(({ key }) => key === dataset.row), dataset.name, text])
    .map(([row, name, text]) => [row, name, meant(text, row.target, name, words) ?? text]);
  return { cells, outside: outside(...from) };
}
