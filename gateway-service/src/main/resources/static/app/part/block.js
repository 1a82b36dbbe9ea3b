// A block of cells as spreadsheets put it on the clipboard.

/** Whether a text is more than one cell. */
export function isBlock(text) {
  return /[\t\n]/.test(text.trim());
}

/** Rows of cells; a cell with quotes around it may hold line ends, tabs and doubled quotes. */
export function cellsIn(block) {
  const rows = [[]];
  for (const [, quoted, plain, end] of block.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.at(-1).join('') === '' ? rows.slice(0, -1) : rows;
}

/** Lays a block down from one cell on; what would stand outside of the grid is left out. @returns [[row, column, text]] */
export function laidDown(block, row, column, rows, columns) {
  return placed(block, row, column, rows, columns).filter(isInside);
}

/** How many cells with something in them would stand outside of the grid. */
export function outside(block, row, column, rows, columns) {
  return placed(block, row, column, rows, columns).filter((cell) => cell[2] !== '' && !isInside(cell)).length;
}

function placed(block, row, column, rows, columns) {
  const [top, left] = [rows.indexOf(row), columns.indexOf(column)];
  return cellsIn(block).flatMap((cells, down) => cells.map((text, right) => [rows[top + down], columns[left + right], text]));
}

function isInside([row, column]) {
  return row !== undefined && column !== undefined;
}
