import { html } from 'lit';
import { actions, dialog, refusals } from '../part/dialog.js';
import { gapsOf } from './gaps.js';

/** What is missing first, then what it means, then the decision. */
export function forceDialog(plan, { errors, busy }, words, formats, { close, submit }) {
  const told = words.desk;
  const gaps = gapsOf(plan);
  return dialog(told.putInForce, words, close, html`
    <form novalidate @submit=${submit}>
      ${refusals(errors)}
      ${gaps.length === 0 ? html`<p>${told.nothingMissing}</p>` : html`<div><h3>${told.missing}</h3><ul class="gaps">${gaps.map(({ target, lacks }) =>
        html`<li><b>${target.number}</b> ${target.title}: ${lacks.map((name) => told.gaps[name]).join(', ')}</li>`)}</ul></div>`}
      <p>${told.putAsk(plan.resolution.number, formats.day(plan.resolution.date))}</p>
      ${actions(words, told.putInForce, busy)}
    </form>`);
}
