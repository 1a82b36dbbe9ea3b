import { html, nothing } from 'lit';
import { href } from '../address.js';
import { today } from '../format.js';

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days on which a plan's year can be looked at: until today, or to the end of the first quarter after it. */
function span(year) {
  const end = `${year + 1}-03-31`;
  return { first: `${year}-01-01`, last: end < today() ? end : today() };
}

/** The day that a moment lies on, as far as a control for days can show it. */
export function dayOf(asOf) {
  return DAY.test(asOf?.slice(0, 10) ?? '') ? asOf.slice(0, 10) : undefined;
}

/** Leads to the scoreboard as it was known on a day. */
export function pastDay(place, words) {
  const { past } = words.board;
  return html`<label class="as-of">${past.asOf} <input type="date" title=${past.day} max=${today()} .value=${dayOf(place.asOf) ?? ''}
    @change=${({ target }) => go(target, place, target.value)}></label>`;
}

/**
 * That what is shown is the past, and the way back.
 * @param taken the moment of what is shown; another one than the place's as long as that is on its way
 * @param unknown whether nothing was known at that moment
 */
export function pastBanner(year, { taken, unknown }, place, words, formats) {
  if (!place.asOf) return nothing;
  const { past } = words.board;
  return html`<section class="past" role="status">
    <p>${unknown ? past.unknown(moment(place.asOf, formats)) : taken === place.asOf ? past.banner(moment(place.asOf, formats)) : past.loading}</p>
    ${slider(year, place, words, formats)}
    <a class="button" href=${href(place, { asOf: undefined })}>${past.back}</a>
  </section>`;
}

function slider(year, place, words, formats) {
  const { first, last } = span(year);
  const day = dayOf(place.asOf);
  if (!day || last < first) return nothing;
  const numberOf = (one) => Math.round((Date.parse(one) - Date.parse(first)) / DAY_MS);
  const dayAt = (number) => new Date(Date.parse(first) + number * DAY_MS).toISOString().slice(0, 10);
  return html`<input type="range" min="0" max=${numberOf(last)} .value=${String(numberOf(day))} aria-label=${words.board.past.slider}
    title=${words.board.past.slider} aria-valuetext=${formats.day(day)} @change=${({ target }) => go(target, place, dayAt(Number(target.value)))}>`;
}

export function moment(asOf, formats) {
  if (DAY.test(asOf)) return formats.day(asOf);
  return Number.isNaN(Date.parse(asOf)) ? asOf : formats.moment(asOf);
}

function go(control, place, asOf) {
  control.dispatchEvent(new CustomEvent('go', { detail: href(place, { asOf: asOf || undefined }), bubbles: true }));
}
