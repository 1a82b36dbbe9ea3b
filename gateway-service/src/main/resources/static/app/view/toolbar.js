import { html, nothing } from 'lit';
import { href } from '../address.js';
import { period } from '../format.js';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Plan, period and whether the page is up to date. */
export function toolbar(scoreboard, place, words, formats, liveness) {
  return html`<div class="toolbar">
    <h1>${words.planOf(scoreboard.unitName, scoreboard.year)}<small>${scoreboard.title}</small></h1>
    <label class="period">${words.upTo} ${periods(scoreboard, place, words)}</label>
    ${dot(words, formats, liveness)}
  </div>`;
}

function periods(scoreboard, place, words) {
  const months = MONTHS.map((month) => `${scoreboard.year}-M${String(month).padStart(2, '0')}`);
  const choices = place.period && !months.includes(place.period) ? [...months, place.period] : months;
  const shown = period(scoreboard.period);
  const latest = words.latest(!place.period && shown ? words.period(shown) : undefined);
  return html`<select @change=${(event) => go(event.target, place)}>
    <option value="" ?selected=${!place.period}>${latest}</option>
    ${choices.map((choice) => html`<option value=${choice} ?selected=${place.period === choice}
      >${period(choice) ? words.period(period(choice)) : choice}</option>`)}
  </select>`;
}

function go(select, place) {
  const to = href(place, { period: select.value || undefined });
  select.dispatchEvent(new CustomEvent('go', { detail: to, bubbles: true }));
}

function dot(words, formats, { state, since }) {
  const word = state === 'behind' ? words.live.behind(formats.time(since)) : words.live[state] ?? nothing;
  return html`<span class="live ${state}" data-live=${state}><i></i>${word}</span>`;
}
