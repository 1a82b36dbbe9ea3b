import { html, nothing } from 'lit';
import { href } from '../address.js';
import { daysUntil, periodLabel } from '../format.js';
import { dueBy, isOpen, stateOf } from './obligations.js';

/**
 * What was missing on the morning of a reminder, and how it stands since.
 * @param around {place, words, formats, obligations: those of the reader that are known, read(): it was read}
 */
export function reminderView({ day, items }, around) {
  const { words, formats, read } = around;
  const told = words.work.reminder;
  return html`<section class="reminder" aria-labelledby="reminder">
    <h2 id="reminder">${told.heading(formats.day(day), items.length)}</h2>
    <ul class="many">${items.map((one) => html`<li>${missing(one, around)}</li>`)}</ul>
    <p><button type="button" class="plain" data-does="read" @click=${read}>${told.read}</button></p>
  </section>`;
}

function missing(item, { place, words, formats, obligations }) {
  const told = words.work;
  const since = obligations.find(({ submission }) => submission === item.submission);
  const due = dueBy(since ?? item);
  const stands = since && !isOpen(stateOf(since)) ? told.states[stateOf(since)]
    : `${told.dueOn(formats.day(due))}, ${told.left(daysUntil(due))}; ${told.givenSoFar((since ?? item).given, item.owed)}`;
  return html`<a href=${href(place, whereTo(item))}>${periodLabel(item.period, words)}, ${item.departmentName}</a>
    <span class="quiet">${item.planTitle}: ${stands}${told.reminder.as[item.to] ? html` (${told.reminder.as[item.to]})` : nothing}</span>`;
}

/** A leader does not enter figures. */
function whereTo({ to, plan, department, period: of }) {
  return to === 'LEADER' ? { page: 'plan', plan } : { page: 'entry', plan, department, period: of };
}
