import { html, nothing, svg } from 'lit';

const WIDTH = 360;
const HEIGHT = 168;
const BOX = { left: 10, right: 350, top: 20, bottom: 144 };
/** Where what is written beneath the box stands. */
const BASE = HEIGHT - 6;
const MONTHS = [3, 6, 9, 12];

/** Lines differ by stroke and mark, so that they can be told apart without colour. */
const MARKS = {
  attained: ([x, y]) => svg`<circle cx=${x} cy=${y} r="3.5" fill="currentColor"/>`,
  expected: () => nothing,
  lastYear: ([x, y]) => svg`<rect x=${x - 2.5} y=${y - 2.5} width="5" height="5" class="hollow"/>`,
  forecast: ([x, y]) => svg`<path d="M${x} ${y - 6}l6 6-6 6-6-6z" class="hollow"/>`,
};

/** @param lines as linesOf gives them; the table beside it tells the same numbers */
export function yearChart(lines, words, formats) {
  const drawn = Object.keys(lines).filter((name) => lines[name].length > 0);
  const values = drawn.flatMap((name) => lines[name].map(([, value]) => value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = placing(low, high);
  return html`<figure class="year-chart">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${words.board.chart}>
      ${level(low, place([0, low])[1], BASE, formats)}
      ${high > low ? level(high, BOX.top, BOX.top - 5, formats) : nothing}
      ${MONTHS.map((index) => svg`<text x=${place([index, low])[0]} y=${BASE} class="month">${words.chart.short({ letter: 'M', index })}</text>`)}
      ${drawn.map((name) => line(name, lines[name].map(place)))}
    </svg>
    <figcaption><ul>${drawn.map((name) => html`<li>${sample(name)}${words.chart[name]}</li>`)}</ul></figcaption>
  </figure>`;
}

/** @returns where [month, value] lies in the box */
function placing(low, high) {
  const span = high - low || 1;
  return ([month, value]) => [round(BOX.left + (month / 12) * (BOX.right - BOX.left)),
    round(BOX.bottom - ((value - low) / span) * (BOX.bottom - BOX.top))];
}

/** A line across the box; its number keeps clear of what is drawn. */
function level(value, y, written, formats) {
  return svg`<line x1=${BOX.left} x2=${BOX.right} y1=${y} y2=${y} class="level"/>
    <text x=${BOX.left} y=${written}>${formats.number(value)}</text>`;
}

function line(name, points) {
  return svg`<g class=${name}><polyline points=${points.join(' ')}/>${points.map(MARKS[name])}</g>`;
}

function sample(name) {
  return html`<svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">${svg`<g class=${name}>
    ${name === 'forecast' ? nothing : svg`<polyline points="0,7 28,7"/>`}${MARKS[name]([14, 7])}</g>`}</svg>`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
