import { html, nothing } from 'lit';
import { href } from '../address.js';
import { periodLabel, today } from '../format.js';
import { empty } from '../view/empty.js';
import { statusOf } from '../view/sign.js';
import { told } from '../work/told.js';
import { SPANS, fileOfChanges, sinceDay } from './changes.js';
import { dayOf, moment } from './past.js';

/** @param asked what changed; nothing is asked before somebody chooses since when */
export function changesView(asked, place, words, formats) {
  const text = words.board.changes;
  return html`<section class="changed" aria-labelledby="changes-heading">
    <div class="since-when"><h2 id="changes-heading">${text.heading}</h2>
      ${SPANS.map((span) => html`<a href=${href(place, { since: span })} aria-current=${place.since === span ? 'true' : nothing}>${text.spans[span]}</a>`)}
      <label>${text.date} <input type="date" max=${today()} .value=${SPANS.includes(place.since) ? '' : place.since ?? ''}
        @change=${({ target }) => go(target, place)}></label>
      ${place.since ? html`<a href=${href(place, { since: undefined })}>${text.close}</a>` : nothing}
    </div>
    ${place.since ? asked.shown(place, words, (changes) => lists(changes, place, words, formats), 3) : nothing}
  </section>`;
}

function lists({ verdicts, figures }, place, words, formats) {
  const text = words.board.changes;
  const since = sinceDay(place.since, dayOf(place.asOf) ?? today());
  const until = place.asOf ? text.endOf(moment(place.asOf, formats)) : text.now;
  return html`<p class="quiet">${text.from(moment(since, formats), until)}</p>
    ${verdicts.length + figures.length === 0 ? empty(text.none) : files(place)}
    ${lines(text.verdicts, verdicts.filter(({ before }) => before), place, words, formats)}
    ${figures.length ? html`<h3>${text.figures(figures.length)}</h3>
      <ul class="many" tabindex="0">${figures.map((one) => figure(one, place, words, formats))}</ul>` : nothing}
    ${firstVerdicts(verdicts.filter(({ before }) => !before), place, words, formats)}`;
}

function files(place) {
  return html`<p class="files"><a href=${fileOfChanges(place, 'csv')} download>CSV</a> <a href=${fileOfChanges(place, 'xlsx')} download>Excel</a></p>`;
}

function lines(heading, verdicts, place, words, formats) {
  return verdicts.length ? html`<h3>${heading(verdicts.length)}</h3>
    <ul class="many" tabindex="0">${verdicts.map((one) => verdictLine(one, place, words, formats))}</ul>` : nothing;
}

/** A plan that has just come has one for each target; they would hide what became better or worse. */
function firstVerdicts(verdicts, place, words, formats) {
  return verdicts.length ? html`<details class="first-verdicts"><summary>${words.board.changes.first(verdicts.length)}</summary>
    <ul class="many" tabindex="0">${verdicts.map((one) => verdictLine(one, place, words, formats))}</ul></details>` : nothing;
}

/** A verdict that is another one, with its target. @param place of the plan */
export function verdictLine({ target, number, title, before, after }, place, words, formats) {
  return html`<li>${link(target, number, title, place)}
    <span>${before ? standing(before, after, words, formats) : words.board.changes.isNew} → ${standing(after, after, words, formats)}</span></li>`;
}

function standing({ status, attained }, { unitOfMeasure }, words, formats) {
  return html`${statusOf(status, words)} ${typeof attained === 'number'
    ? html`<span class="quiet">${formats.withUnit(attained, unitOfMeasure)}</span>` : nothing}`;
}

/** While services are updated, one of before may answer without the names. */
function figure({ submission, departmentName, target, number, title, part, partName, components, before, after }, place, words, formats) {
  const [, department, of] = submission.split('/');
  const say = (one, none) => (one ? told(one.value, components?.length ? { rule: { components } } : undefined, words, formats, place.lang) : none);
  const { isNew, gone } = words.board.changes;
  return html`<li>${link(target, number ?? target, title ?? '', place)}
    <span class="quiet">${[departmentName ?? department, partName ?? part, periodLabel(of, words)].filter(Boolean).join(', ')}</span>
    <span>${say(before, isNew)} → <b>${say(after, gone)}</b></span>
    ${after?.explanation ? html`<span class="quiet" lang="vi">${after.explanation}</span>` : nothing}</li>`;
}

function link(target, number, title, place) {
  return html`<a class="what" href=${href(place, { row: target, section: undefined })}>${number} ${title}</a>`;
}

function go(control, place) {
  control.dispatchEvent(new CustomEvent('go', { detail: href(place, { since: control.value || undefined }), bubbles: true }));
}
