import { html, nothing } from 'lit';
import { href } from '../address.js';

const byName = (one, other) => one.name.localeCompare(other.name, 'vi');

/** Units above and below one another. Only the way to the chosen one and what is right below it stands open. */
export function tree(units, chosen, place, words) {
  const known = new Set(units.map(({ id }) => id));
  const open = new Set(units.find(({ id }) => id === chosen)?.unitPath ?? []);
  const roots = units.filter(({ parent }) => !known.has(parent));
  return html`<nav class="tree" aria-label=${words.units.tree}>${level(roots, units, { chosen, open, place, words })}</nav>`;
}

function level(own, units, shown) {
  if (own.length === 0) return nothing;
  const { chosen, open, place, words } = shown;
  return html`<ul>${[...own].sort(byName).map((unit) => html`<li><a href=${href(place, { unit: unit.id, on: undefined })}
    aria-current=${unit.id === chosen ? 'true' : nothing}>${unit.name}</a>${unit.validTo ? html` <span class="quiet">${words.units.ends}</span>` : nothing}
    ${open.has(unit.id) ? level(units.filter(({ parent }) => parent === unit.id), units, shown) : nothing}</li>`)}</ul>`;
}
