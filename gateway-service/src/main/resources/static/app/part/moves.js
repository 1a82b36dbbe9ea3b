// Keys in a table of cells, as in a spreadsheet: controls with a data-column; those in one column stand under each other.

const CELLS = '[data-column]:not([disabled])';

/** Enter and arrows go from cell to cell; Shift and Enter in a text of several lines begin a new one. */
export function move(event) {
  const cell = event.target;
  if (!cell.matches(CELLS) || event.altKey || event.ctrlKey || event.metaKey) return;
  const table = event.currentTarget;
  const next = beneath(event, cell, table) ?? beside(event, cell, table);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select?.();
}

function beneath({ key, shiftKey }, cell, table) {
  const typed = !cell.matches('select, [type=date]');
  const step = { Enter: shiftKey ? -1 : 1, ArrowDown: typed && 1, ArrowUp: typed && -1 }[key];
  if (!step || (cell.matches('textarea') && shiftKey)) return undefined;
  return neighbour([...table.querySelectorAll(`${CELLS}[data-column="${cell.dataset.column}"]`)], cell, step);
}

/** Where there is nothing more to go to within the text. */
function beside({ key }, cell, table) {
  if (!cell.matches('input:not([type=date]), textarea')) return undefined;
  const { selectionStart: start, selectionEnd: end, value } = cell;
  const whole = start === 0 && end === value.length;
  const step = { ArrowRight: (whole || (start === end && end === value.length)) && 1, ArrowLeft: (whole || (start === end && start === 0)) && -1 }[key];
  return step ? neighbour([...table.querySelectorAll(CELLS)], cell, step) : undefined;
}

function neighbour(cells, cell, step) {
  return cells[cells.indexOf(cell) + step];
}
