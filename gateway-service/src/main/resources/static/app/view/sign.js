import { html, svg } from 'lit';
import { tone } from '../status.js';

const RING = svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/>`;
const DASH = svg`<path d="M4 8h8" stroke="currentColor" stroke-width="2"/>`;

/** A shape of its own for each status, so that colour is never alone. */
const SHAPES = {
  MET: svg`<circle cx="8" cy="8" r="6.5" fill="currentColor"/>`,
  EXCEEDED: svg`<path d="M8 1.5 15 14H1z" fill="currentColor"/>`,
  ON_TRACK: svg`${RING}<path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/>`,
  AT_RISK: svg`${RING}<path d="M8 8V2a6 6 0 0 1 6 6z" fill="currentColor"/>`,
  OFF_TRACK: svg`<path d="M8 14.5 1 2h14z" fill="currentColor"/>`,
  MISSED: svg`<path d="m3 3 10 10M13 3 3 13" stroke="currentColor" stroke-width="2.5"/>`,
  NO_DATA: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 2.3"/>`,
};

export function sign(status) {
  return html`<svg class="sign ${tone(status)}" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"
    >${SHAPES[status] ?? DASH}</svg>`;
}

/** Sign and word. */
export function statusOf(status, words) {
  return html`<span class="verdict ${tone(status)}">${sign(status)}<span>${words.statuses[status] ?? status}</span></span>`;
}
