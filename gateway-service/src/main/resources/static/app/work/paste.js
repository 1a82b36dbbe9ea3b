// A block of a spreadsheet laid over the grid: lines as they are seen, columns value, second, kind.
import { laidDown } from '../part/block.js';
import { meant } from './choices.js';

const COLUMNS = ['value', 'second', 'kind'];

/** @param cell the control at which it begins @returns [[row, name, text]]; a text that a cell cannot hold is left out and told there */
export function lay(block, cell, table, entry, words) {
  const lines = [...new Set([...table.querySelectorAll('[data-column=value]')].map((each) => each.closest('tr')))];
  return laidDown(block, cell.closest('tr'), cell.dataset.column, lines, COLUMNS)
    .map(([line, column, text]) => [line.querySelector(`[data-column=${column}]`), text]).filter(([control]) => control)
    .map(([{ dataset }, text]) => [entry.rows.find(({ key }) => key === dataset.row), dataset.name, text])
    .map(([row, name, text]) => [row, name, meant(text, row.target, name, words) ?? text]);
}
