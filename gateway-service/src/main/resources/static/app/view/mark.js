import { html, svg } from 'lit';

const SHAPES = {
  done: svg`<path d="m2.5 8.5 4 4 7-9" fill="none" stroke="currentColor" stroke-width="2.25"/>`,
  cross: svg`<path d="m3 3 10 10M13 3 3 13" stroke="currentColor" stroke-width="2.5"/>`,
  clock: svg`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 4.5V8l2.5 2"
    fill="none" stroke="currentColor" stroke-width="1.5"/>`,
  dash: svg`<path d="M4 8h8" stroke="currentColor" stroke-width="2"/>`,
};

/** A state as sign and word; the tone is one of the colours of the statuses. */
export function mark(shape, tone, word) {
  return html`<span class="verdict ${tone}"><svg class="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"
    >${SHAPES[shape]}</svg><span>${word}</span></span>`;
}
