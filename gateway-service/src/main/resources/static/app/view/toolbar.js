import { html, nothing } from 'lit';
import { href } from '../address.js';
import { periodLabel } from '../format.js';
import { pastDay } from '../plan/past.js';
import { READERS } from '../screens.js';
import { freshness } from './freshness.js';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Plan, period, and whether the page is up to date or which past it shows. */
export function toolbar(scoreboard, place, words, formats, { liveness, person, alerts }) {
  return html`<div class="toolbar">
    <h1>${words.planOf(scoreboard.unitName, scoreboard.year)}<small>${scoreboard.title}</small></h1>
    ${alerts.count(words)}
    <label class="period">${words.upTo} ${periods(scoreboard, place, words)}</label>
    ${readsProvisional(person, scoreboard) ? bases(place, words) : nothing}
    ${pastDay(place, words)}
    ${place.asOf ? nothing : freshness(words, formats, liveness)}
  </div>`;
}

function periods(scoreboard, place, words) {
  const months = MONTHS.map((month) => `${scoreboard.year}-M${String(month).padStart(2, '0')}`);
  const choices = place.period && !months.includes(place.period) ? [...months, place.period] : months;
  const latest = words.latest(!place.period && scoreboard.period ? periodLabel(scoreboard.period, words) : undefined);
  return html`<select @change=${(event) => go(event.target, place, 'period')}>
    <option value="" ?selected=${!place.period}>${latest}</option>
    ${choices.map((choice) => html`<option value=${choice} ?selected=${place.period === choice}
      >${periodLabel(choice, words)}</option>`)}
  </select>`;
}

/** Those who work for the plan's own unit see it before its figures are approved. */
function readsProvisional(person, scoreboard) {
  return person?.unit === scoreboard.unit && person?.roles?.some((role) => READERS.includes(role));
}

function bases(place, words) {
  return html`<select class="basis" aria-label=${words.basis} @change=${(event) => go(event.target, place, 'basis')}>
    <option value="" ?selected=${!place.basis}>${words.bases.APPROVED}</option>
    <option value="PROVISIONAL" ?selected=${place.basis === 'PROVISIONAL'}>${words.bases.PROVISIONAL}</option>
  </select>`;
}

function go(select, place, part) {
  const to = href(place, { [part]: select.value || undefined });
  select.dispatchEvent(new CustomEvent('go', { detail: to, bubbles: true }));
}
