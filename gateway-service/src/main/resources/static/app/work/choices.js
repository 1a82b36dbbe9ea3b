// Cells in which one of some words is chosen.
import { NO_DATA, QUALITIES, chosenFrom } from './figure.js';

/** @returns [[value, word]], or undefined where something is typed */
export function choicesOf(target, name, words) {
  if (name === 'kind') return kinds(words.work);
  if (name !== 'value') return undefined;
  return chosenFrom(target)?.map((one) => [one, words.assessments[one] ?? words.work.done[one] ?? one]);
}

function kinds(told) {
  return [...QUALITIES.map((one) => [one, told.qualities[one]]), ...NO_DATA.map((one) => [one, told.noData(told.noDataReasons[one])])];
}

const folded = (text) => text.trim().normalize('NFC').toLowerCase();

/** What a pasted text means in a cell. @returns undefined if it is none of its words, or no day */
export function meant(text, target, name, words) {
  const choices = choicesOf(target, name, words);
  if (text === '') return name === 'kind' ? 'ACTUAL' : '';
  if (choices) return choices.find(([value, word]) => [folded(value), folded(word)].includes(folded(text)))?.[0];
  return target.measure === 'DONE' && name === 'second' ? dayIn(text) : text;
}

/** '14/6/2024' → '2024-06-14' */
function dayIn(text) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
