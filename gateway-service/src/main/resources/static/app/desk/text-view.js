import { html } from 'lit';
import { href } from '../address.js';
import { nextOf, paragraphs } from './spans.js';

/** The whole text; each clause leads to its target, again to the next target of the same clause. */
export function textView(text, entries, place, words, lit) {
  const spans = entries.map(({ key, source: { start, end } }) => ({ key, start, end }));
  return html`<section class="text" tabindex="0" aria-label=${words.desk.text}>
    ${paragraphs(text, spans).map((pieces) => html`<p>${pieces.map((piece) => (piece.keys.length === 0 ? piece.text
      : clause(piece, place, lit)))}</p>`)}
  </section>`;
}

function clause({ text, keys }, place, lit) {
  return html`<a class="clause ${keys.includes(lit) ? 'lit' : ''}" data-keys=${keys.join(' ')}
    href=${href(place, { target: nextOf(keys, place.target) })}>${text}</a>`;
}
