import { html, nothing } from 'lit';
import { href } from '../address.js';
import { periodLabel } from '../format.js';

/** Where something was typed that the service does not have yet; it is sent from there. @param of [{plan, department, period}] */
export function unsentList(of, place, words, nameOf) {
  if (of.length === 0) return nothing;
  return html`<section class="notice" data-unsent><h2>${words.work.unsent(of.length)}</h2>
    <ul>${of.map((one) => html`<li><a href=${href({ page: 'entry', ...one, lang: place.lang })}
      >${periodLabel(one.period, words)} · ${nameOf(one.department)}</a></li>`)}</ul></section>`;
}
