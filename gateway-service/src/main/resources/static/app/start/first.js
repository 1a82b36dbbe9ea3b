// What somebody is shown who is here for the first time: the way through their screens.
import { html } from 'lit';
import { href } from '../address.js';

/** Screens in the order in which they are needed first, by role; the words of each are start.first.ROLE. */
const WAYS = {
  officer: ['work', 'plans'], reviewer: ['approve', 'reports'], planner: ['units', 'desk'], leader: ['plans', 'reports'],
  supervisor: ['plans', 'reports'], analyst: ['wall', 'indicators'], operator: ['units', 'deadLetters'],
};

/** @param person with roles */
export function firstVisit(person, place, words) {
  const told = words.start.first;
  const steps = person.roles.flatMap((role) => (WAYS[role] ?? []).map((page, i) => ({ page, text: told[role][i] })));
  return html`<section class="need" data-first aria-labelledby="need-first">
    <h2 id="need-first">${told.heading}</h2>
    <ol>${steps.map(({ page, text }) => html`<li><a href=${href({ page, lang: place.lang })}>${words.screens[page]}</a>: ${text}</li>`)}</ol>
    <p class="quiet">${told.help}</p>
  </section>`;
}
