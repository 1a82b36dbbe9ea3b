import { html, nothing, svg } from 'lit';
import { period } from '../format.js';
import { lineOf } from '../line.js';
import './chart.js';

/** Values of a history as points of a box; the lowest value lies at the bottom. */
export function points(values, width, height, margin) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  return values.map((value, index) => [
    round(margin + index * step),
    round(height - margin - ((value - low) / span) * (height - 2 * margin)),
  ]);
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function numeric(history) {
  return (history ?? []).filter((one) => typeof one.value === 'number');
}

export function sparkline(history) {
  const known = numeric(history);
  if (known.length < 2) return nothing;
  const line = points(known.map((one) => one.value), 56, 16, 2);
  const [x, y] = line.at(-1);
  return html`<svg class="spark" viewBox="0 0 56 16" width="56" height="16" aria-hidden="true">
    ${svg`<polyline points=${line.join(' ')} fill="none" stroke="currentColor" stroke-width="1.25"/>
    <circle cx=${x} cy=${y} r="1.75" fill="currentColor"/>`}</svg>`;
}

/** The chart, and the last change in words. */
export function trend(row, words, formats) {
  const line = lineOf(row);
  if (!line) return told(row.history, words, formats);
  const [before, last] = numeric(row.history).slice(-2).map((one) => one.value);
  return html`<h3>${words.panel.history}</h3>
    <td-chart .line=${line} .words=${words} .formats=${formats}></td-chart>
    <p class="quiet">${words.panel.change(formats.change(last - before))}</p>`;
}

/** Grades and assessments, or a single number, in words. */
function told(history, words, formats) {
  if (!history?.length) return nothing;
  return html`<h3>${words.panel.history}</h3>
    <ul>${history.map(({ period: of, value, word }) => html`<li><span class="quiet">${words.period(period(of))}:</span>
      ${word ? inWords(word, words) : formats.number(value)}</li>`)}</ul>`;
}

/** Several departments may have assessed: "ACHIEVED, PARTLY". Grades are the plan's own words. */
function inWords(text, words) {
  return text.split(', ').map((word) => words.assessments[word] ?? words.statuses[word] ?? word).join(', ');
}
