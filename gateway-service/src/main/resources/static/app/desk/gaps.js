import { html, nothing } from 'lit';
import { href } from '../address.js';
import { targetIn } from './outline.js';

/** What the targets of a plan still lack, each with the way to it. @param items [{target, kind, words}] */
export function gapsView(items, plan, place, words) {
  if (items.length === 0) return html`<p class="quiet">${words.desk.nothingMissing}</p>`;
  const targets = [...new Set(items.map(({ target }) => target))];
  return html`<ul class="gaps">${targets.map((id) => {
    const target = targetIn(plan, id);
    return html`<li>${target ? html`<a href=${href(place, { tab: undefined, target: id })}>${target.number} ${target.title}</a>` : nothing}
      <span class="quiet beneath">${items.filter((one) => one.target === id).map((one) => one.words).join(' ')}</span></li>`;
  })}</ul>`;
}
