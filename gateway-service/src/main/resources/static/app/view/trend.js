import { html, nothing, svg } from 'lit';

/** Values of a history as points of a box; the lowest value lies at the bottom. */
function points(values, width, height, margin) {
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
