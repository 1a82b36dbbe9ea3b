// What is compared with last year, one component a line as copied from a spreadsheet: name, unit of measure, twelve months.
import { defined } from './entries.js';

const MONTHS = 12;
const monthOf = (year, index) => `${year}-M${String(index + 1).padStart(2, '0')}`;

/** @param written a number in the language */
export function linesOf(components, written) {
  return components.map(({ title, unitOfMeasure, lastYear = {} }) => {
    const figures = Array.from({ length: MONTHS }, (_, index) => {
      const month = Object.keys(lastYear).find((one) => one.endsWith(monthOf('', index)));
      return month ? written(lastYear[month]) : '';
    });
    return [title, unitOfMeasure ?? '', ...figures].join('\t').trimEnd();
  }).join('\n');
}

/** @returns the first cell that is no number, or undefined */
export function wrongFigure(lines, numberOf) {
  return cells(lines).flatMap(([, , ...figures]) => figures).find((one) => one && numberOf(one) === undefined);
}

/** @param before the components as they were: one keeps its id as long as its name or its place is the same */
export function componentsFrom(lines, before, year, numberOf) {
  const used = new Set();
  return cells(lines).map(([title, unitOfMeasure, ...figures], index) => {
    const known = before.find((one) => one.title === title) ?? before[index];
    const id = fresh(known?.id ?? `C${index + 1}`, used);
    const told = figures.slice(0, MONTHS).map((figure, month) => [monthOf(year, month), figure]).filter(([, figure]) => figure);
    return defined({ id, title, unitOfMeasure, lastYear: Object.fromEntries(told.map(([month, figure]) => [month, numberOf(figure)])) });
  });
}

function cells(lines) {
  return lines.split('\n').filter((line) => line.trim()).map((line) => line.split('\t').map((cell) => cell.trim()));
}

function fresh(id, used) {
  let found = id;
  for (let n = used.size + 1; used.has(found); n++) found = `C${n}`;
  used.add(found);
  return found;
}
