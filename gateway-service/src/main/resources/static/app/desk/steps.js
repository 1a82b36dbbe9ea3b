import { html, nothing } from 'lit';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { assignForm, awaited } from './assign-form.js';
import { gapsView } from './gaps.js';
import { messages } from './places.js';
import { assign, close, putInForce } from './plans.js';

/** The steps of a plan from draft to end that this person may take now, as buttons. @param page the page of the plan */
export function stepsOf(page) {
  const { plan, words } = page;
  const button = (name, word, does) => html`<button type="button" data-does=${name} @click=${does}>${word}</button>`;
  return html`${plan.state === 'DRAFT' && page.may('leader') ? button('force', words.desk.putInForce, () => force(page)) : nothing}
    ${plan.state === 'IN_FORCE' && page.may('planner') && awaited(plan).length > 0
      ? button('assign', words.desk.assign.heading, () => assignFigures(page)) : nothing}
    ${plan.state === 'IN_FORCE' && page.may('leader') ? html`<button type="button" class="plain" data-does="end" @click=${() => end(page)}
      >${words.desk.end.heading}</button>` : nothing}`;
}

/** What is missing first, then what it means, then the decision. */
function force(page) {
  const { plan, words, place } = page;
  const told = words.desk;
  const { number, date } = plan.resolution;
  page.form.begin({ heading: told.putInForce, does: told.putInForce, wide: true,
    body: () => html`<div @click=${(event) => event.target.closest('a') && page.form.close(page.form.now)}><h3>${told.missing}</h3>${page.gaps.shown(place, words, ({ items }) => gapsView(items, plan, place, words), 2)}</div>
      <p>${told.putAsk(number, formats(place.lang).day(date))}</p>`,
    act: () => step(page, putInForce(plan, place.lang), told.inForce) });
}

function end(page) {
  const { plan, words, place } = page;
  const told = words.desk.end;
  page.form.begin({ heading: told.heading, does: told.heading, body: () => html`<p>${told.ask}</p>`,
    act: () => step(page, close(plan, place.lang), told.done) });
}

function assignFigures(page) {
  const { plan, words, place } = page;
  const form = assignForm(plan, place.lang, words);
  page.form.begin({ ...form, act: (typed) => {
    const sent = form.assignments(typed);
    return step(page, assign(plan, sent, place.lang), words.desk.assign.done(sent.length), (pointer) => form.fieldOf(pointer, sent), form.names);
  } });
}

/** @returns messages by field when it was refused */
async function step(page, request, news, nameOf = () => '', names = []) {
  const { value, problem } = await request;
  if (problem) return messages(problem, nameOf, names, page.words);
  page.know(value, news);
  focusHeading(page);
  return undefined;
}
