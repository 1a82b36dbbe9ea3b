import { html, nothing, svg } from 'lit';
import { period } from '../format.js';

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

/** The line over the whole width, with the expected level on the same scale. */
function spread(values, expected) {
  const y = points([...values, ...expected], 320, 80, 8).map((point) => point[1]);
  const x = points(values, 320, 80, 8).map((point) => point[0]);
  return { points: x.map((each, index) => [each, y[index]]), level: expected.map(() => [0, y.at(-1)]) };
}

/** The history with its values in words, and the level that is expected by now. */
export function trend(row, words, formats) {
  const known = numeric(row.history);
  if (known.length < 2) return told(row.history, words, formats);
  const values = known.map((one) => one.value);
  const expected = typeof row.verdict.expected === 'number' ? [row.verdict.expected] : [];
  const line = spread(values, expected);
  const spoken = known.map((one) => `${words.period(period(one.period))} ${formats.number(one.value)}`).join('; ');
  return html`<h3>${words.panel.history}</h3>
    <svg class="trend" viewBox="0 0 320 80" role="img" aria-label=${words.trend(spoken)}>
      ${line.level.map(([, y]) => svg`<path class="expected" d="M8 ${y}H312"/>`)}
      ${svg`<polyline class="line" points=${line.points.join(' ')}/>`}
      ${line.points.map(([x, y]) => svg`<circle class="dot" cx=${x} cy=${y} r="3"/>`)}
    </svg>
    <p class="ends"><span>${words.period(period(known[0].period))}: ${formats.number(values[0])}</span>
      <span>${words.period(period(known.at(-1).period))}: ${formats.number(values.at(-1))}</span></p>
    ${expected.map((level) => html`<p class="quiet legend">${words.panel.expected}: ${formats.number(level)}</p>`)}
    <p class="quiet">${words.panel.change(formats.change(values.at(-1) - values.at(-2)))}</p>`;
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
