// One search over plans, targets, departments and reports. What is searched is asked for with the first letter.
import { html, nothing } from 'lit';
import { href } from '../address.js';
import { ask, askAll, scoreboardPath } from '../api.js';
import { Asked } from '../asked.js';
import { periodLabel } from '../format.js';
import { mayUse, screenOf } from '../screens.js';
import { hasWords } from '../searched.js';
import { unitOf } from '../unit.js';
import { statusOf } from '../view/sign.js';
import { ownPlan } from './needs.js';

/** As many of a kind are shown. */
const FEW = 8;

export function searchOf(page) {
  return new Asked(page, () => {
    const { place: { search, lang }, person } = page;
    return search ? { key: `${lang} ${person.id}`, ask: () => everything(person, lang) } : undefined;
  });
}

/** Plans have to be there; the others are left out where they cannot be had. */
async function everything(person, lang) {
  const reads = mayUse(screenOf({ page: 'reports' }), person);
  const [plans, own, unit, reports] = await Promise.all([askAll('/api/v1/scoreboards', lang), ownPlan(person, lang), unitOf(person.unit, lang),
    reads ? askAll('/api/v1/reports', lang) : { value: [] }]);
  if (plans.problem) return plans;
  const board = own.value && (await ask(scoreboardPath({ plan: own.value.plan }), lang)).value;
  return { value: { plans: plans.value, targets: board ? targetsIn(board) : [], departments: unit?.departments ?? [], reports: reports.value ?? [] } };
}

function targetsIn(board) {
  return board.sections.flatMap(({ targets }) => targets).map((row) => ({ ...row, plan: board.plan }));
}

const KINDS = {
  plans: { text: ({ unitName, year, title }) => `${unitName} ${year} ${title}`,
    line: (one, place, words) => link({ page: 'plan', plan: one.plan }, words.planOf(one.unitName, one.year), place) },
  targets: { text: ({ number, title, responsible }) => `${number} ${title} ${responsible?.name ?? ''}`,
    line: (one, place, words) => html`${link({ page: 'plan', plan: one.plan, row: one.id }, `${one.number} ${one.title}`, place)}
      ${statusOf(one.verdict.status, words)}` },
  departments: { text: ({ id, name }) => `${id} ${name}`, line: (one) => html`<span class="what">${one.name}</span>` },
  reports: { text: ({ plan, kind, period, issued }, words) => `${words.start.report(issued?.symbol ?? '', periodLabel(period, words))} ${plan} ${kind} ${period}`,
    line: (one, place, words) => link({ page: 'report', report: one.id },
      words.start.report(one.issued?.symbol ?? '', periodLabel(one.period, words)), place) },
};

function link(to, text, place) {
  return html`<a class="what" href=${href({ ...to, lang: place.lang })}>${text}</a>`;
}

export function searchView(search, place, words) {
  return html`<search><form class="searching" @submit=${(event) => asked(event, place)}><label class="search">${words.start.search}<input type="search" name="search" .value=${place.search ?? ''}
      @change=${({ target }) => go(target, place)}></label> <button type="submit" class="plain">${words.start.find}</button></form>
    ${place.search ? search.shown(place, words, (all) => results(all, place, words), 4) : nothing}</search>`;
}

function results(all, place, words) {
  const found = Object.entries(KINDS).map(([kind, { text, line }]) => [kind, line, all[kind].filter((one) => hasWords(text(one, words), place.search))])
    .filter(([, , items]) => items.length > 0);
  return html`<div role="status">${found.length === 0 ? html`<p class="empty">${words.start.notFound}</p>` : nothing}
    ${found.map(([kind, line, items]) => html`<h3>${words.start.kinds[kind](items.length)}</h3>
      <ul class="start-lines">${items.slice(0, FEW).map((one) => html`<li>${line(one, place, words)}</li>`)}</ul>
      ${items.length > FEW ? html`<p class="quiet">${words.start.narrower}</p>` : nothing}`)}</div>`;
}

function asked(event, place) {
  event.preventDefault();
  go(event.target.elements.search, place);
}

function go(field, place) {
  field.dispatchEvent(new CustomEvent('go', { detail: href(place, { search: field.value.trim() || undefined }), bubbles: true }));
}
