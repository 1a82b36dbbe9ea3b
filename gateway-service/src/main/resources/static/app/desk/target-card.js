import { html, nothing } from 'lit';
import { href } from '../address.js';
import { mark } from '../view/mark.js';
import { ambiguous } from './entries.js';
import { ruleOf, told } from './rule.js';

const MARKS = { OPEN: ['clock', 'on-track'], CONFIRMED: ['done', 'met'], LEFT_OUT: ['dash', 'idle'] };

/**
 * One target as it was read: what it says, what is doubtful, what the planner makes of it.
 * @param doing {light, set, edit, interpret, take} what the reader does with the entry
 */
export function targetCard(entry, { place, words, formats, lit, errors }, doing) {
  const { target, state } = entry;
  const [shape, tone] = MARKS[state];
  return html`<li class="statement ${state.toLowerCase()} ${lit ? 'lit' : ''}" data-key=${entry.key}
    @pointerenter=${() => doing.light(entry.key)} @pointerleave=${() => doing.light()} @focusin=${() => doing.light(entry.key)}>
    <h3><a href=${href(place, { target: entry.key })} aria-current=${lit ? 'true' : nothing}>${target.number} ${target.title}</a></h3>
    <p class="rule">${told(target.rule, target.unitOfMeasure, words, formats)}</p>
    <p class="quiet">${words.desk.measures[target.measure]}${target.unitOfMeasure ? ` · ${target.unitOfMeasure}` : ''}${
      target.numerator ? ` · ${target.numerator} / ${target.denominator ?? '…'}` : ''}</p>
    <p class="marks">${mark(shape, tone, words.desk.marks[state])}
      ${ambiguous(entry) ? html`${mark('cross', 'at-risk', words.desk.ambiguous)}
        <span class="quiet">${words.desk.sure(formats.part(entry.confidence, 1))}</span>` : nothing}</p>
    ${doubts(entry, words, formats)}
    ${errors?.length ? html`<ul class="errors">${errors.map(({ field, message }) => html`<li>${words.desk.fields[field] ? `${words.desk.fields[field]}: ` : ''}${message}</li>`)}</ul>` : nothing}
    ${actions(entry, words, doing)}
  </li>`;
}

function doubts({ warnings, proposal, target }, words, formats) {
  const { interpretation } = target;
  return html`${warnings.length ? html`<ul class="warnings">${warnings.map((text) => html`<li>${text}</li>`)}</ul>` : nothing}
    ${proposal ? html`<p>${words.desk.proposal(told(ruleOf(proposal), target.unitOfMeasure, words, formats))}</p>` : nothing}
    ${interpretation ? html`<p class="interpretation">${words.desk.interpretation(interpretation, formats.day(interpretation.on))}</p>` : nothing}`;
}

function actions(entry, words, doing) {
  const button = (action, does, plain = true) => html`<button type="button" class=${plain ? 'plain' : ''} data-does=${action}
    aria-label=${words.desk.of(words.desk[action], entry.target.number)} @click=${does}>${words.desk[action]}</button>`;
  if (entry.state !== 'OPEN') return html`<p class="actions">${button('reopen', () => doing.set(entry.key, 'OPEN'))}
    ${button('edit', () => doing.edit(entry))}</p>`;
  return html`<p class="actions">${button('confirm', () => doing.set(entry.key, 'CONFIRMED'), false)}
    ${button('edit', () => doing.edit(entry))} ${button('interpret', () => doing.interpret(entry))}
    ${entry.proposal ? button('takeProposal', () => doing.take(entry)) : nothing}
    ${button('leaveOut', () => doing.set(entry.key, 'LEFT_OUT'))}</p>`;
}
