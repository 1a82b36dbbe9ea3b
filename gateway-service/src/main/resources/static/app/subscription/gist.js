// What an event says, in a line.
import { periodLabel } from '../format.js';

/** @returns the parts of the line, from where it happened to what became of it */
export function gist(data, lang, words) {
  const parts = data.text ? [data.title, data.text[lang]]
    : data.after ? [data.title ?? data.target, turn(data, words)]
      : data.figures ? [data.department, periodLabel(data.period, words), words.stream.figures(data.figures.length)]
        : [data.symbol, data.period && periodLabel(data.period, words)];
  return [data.unit ?? data.plan, ...parts].filter(Boolean);
}

function turn({ before, after }, words) {
  return [before, after].filter(Boolean).map(({ status }) => words.statuses[status]).join(' → ');
}
