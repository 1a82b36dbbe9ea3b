// Arrow keys go from cell to cell; one cell of the wall is in the order of the Tab key, the one that was looked at last.

const STEPS = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], PageDown: [10, 0], PageUp: [-10, 0] };

/** For `keydown` on the grid. */
export function move(event) {
  const cell = event.target.closest('.cell');
  if (!cell || event.altKey || event.metaKey) return;
  const next = target(event, cell);
  if (!next) return;
  event.preventDefault();
  look(event.currentTarget, next);
  next.focus();
}

/** For `click` on the grid: a cell that is pointed at is where the keys go on from. */
export function point(event) {
  const cell = event.target.closest('.cell');
  if (cell) look(event.currentTarget, cell);
}

function look(grid, cell) {
  grid.querySelector('.cell[tabindex="0"]')?.setAttribute('tabindex', '-1');
  cell.setAttribute('tabindex', '0');
}

function target(event, cell) {
  const cells = [...cell.parentElement.querySelectorAll('.cell')];
  if (event.key === 'Home') return event.ctrlKey ? rows(cell).at(0).querySelector('.cell') : cells.at(0);
  if (event.key === 'End') return event.ctrlKey ? [...rows(cell).at(-1).querySelectorAll('.cell')].at(-1) : cells.at(-1);
  if (event.key === 'Enter') { cell.parentElement.querySelector('.name a').click(); return undefined; }
  const step = STEPS[event.key];
  if (!step) return undefined;
  const all = rows(cell);
  const row = all[Math.min(Math.max(all.indexOf(cell.parentElement) + step[0], 0), all.length - 1)];
  return row.querySelectorAll('.cell')[cells.indexOf(cell) + step[1]];
}

function rows(cell) {
  return [...cell.closest('[role=grid]').querySelectorAll('.row:not(.head, .group)')];
}
