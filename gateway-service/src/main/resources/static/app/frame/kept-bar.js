import { html } from 'lit';
import { formats } from '../format.js';

/** Says that what is shown is not new, since when, and what becomes of it. @param keptAt moment (ISO 8601) at which it was */
export function keptBar(keptAt, place, words) {
  const written = formats(place.lang);
  return html`<p class="kept-bar" role="status">${words.kept(written.moment(keptAt))}</p>`;
}
