// A grid of units and indicators: what was assigned, what is typed over it, what has to be sent.
import { numberOf } from '../number.js';

export function keyOf(unit, indicator) {
  return `${unit} ${indicator}`;
}

/** @param items [{unit, assignments: [{indicator, value, source}]}] @returns Map of key to assignment */
export function known(items) {
  return new Map(items.flatMap(({ unit, assignments }) => assignments.map((one) => [keyOf(unit, one.indicator), one])));
}

/** Codes of indicators that somebody was given a figure of. */
export function used(items) {
  return new Set(items.flatMap(({ assignments }) => assignments.map(({ indicator }) => indicator)));
}

/** Keys of cells whose text is no number of the language. */
export function wrong(typed, lang) {
  return Object.keys(typed).filter((key) => typed[key] !== '' && numberOf(typed[key], lang) === undefined);
}

/** Only what is another figure than before; an emptied cell takes nothing back. */
export function toHand(typed, before, { year, source }, lang) {
  return Object.entries(typed).filter(([key, text]) => text !== '' && numberOf(text, lang) !== before.get(key)?.value)
    .map(([key, text]) => {
      const [unit, indicator] = key.split(' ');
      return { unit, indicator, year, value: numberOf(text, lang), ...(source ? { source } : {}) };
    });
}

/** @param items the answers, each with the place of what it answers @returns Map of key to {outcome, message?} */
export function outcomes(items, sent) {
  return new Map(items.map(({ pointer, outcome, errors }) => {
    const { unit, indicator } = sent[Number(/^\/assignments\/(\d+)/.exec(pointer)[1])];
    return [keyOf(unit, indicator), { outcome, message: errors?.map(({ message }) => message).join(' ') }];
  }));
}
