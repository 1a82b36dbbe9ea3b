import { html, nothing } from 'lit';
import { href } from '../address.js';
import { choiceField, dateField, textField, typed } from '../part/field.js';
import { screenOf } from '../screens.js';
import { OUTCOMES } from './records.js';

/** What is asked for; the address holds it. */
export function filters(place, words, person) {
  const told = words.audit.filters;
  const field = (name, more) => ({ name, label: told[name], value: place[name], ...more });
  const set = screenOf(place).keeps.some((name) => place[name]);
  return html`<form class="filters" role="search" aria-label=${told.heading} @submit=${(event) => apply(event, place)}>
    ${dateField(field('from'))}
    ${dateField(field('to'))}
    ${choiceField(field('action', { choices: actions(words), none: words.all }))}
    ${choiceField(field('outcome', { choices: OUTCOMES.map((one) => [one, words.audit.outcomes[one]]), none: words.all }))}
    ${textField(field('actor'))}
    ${textField(field('object', { longest: 500 }))}
    ${person.roles.includes('operator') ? textField(field('unit', { longest: 64 })) : nothing}
    <p class="actions"><button type="submit">${told.apply}</button>
      ${set ? html`<a href=${href({ page: place.page, lang: place.lang })}>${told.clear}</a>` : nothing}</p>
  </form>`;
}

/** All that have words, kind by kind. */
function actions({ audit: { kinds, names } }) {
  return Object.entries(kinds).flatMap(([kind, word]) => [[kind, word],
    ...Object.entries(names).filter(([name]) => name.startsWith(`${kind}.`)).map(([name, does]) => [name, `\u00a0\u00a0${does}`])]);
}

function apply(event, place) {
  event.preventDefault();
  const to = href({ page: place.page, lang: place.lang, ...typed(event.target) });
  event.target.dispatchEvent(new CustomEvent('go', { detail: to, bubbles: true }));
}
