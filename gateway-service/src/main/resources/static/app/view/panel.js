import { html, nothing } from 'lit';
import { href } from '../address.js';
import { periodLabel } from '../format.js';
import { departmentIn, figures } from '../plan/explained.js';
import { yearView } from '../plan/year-view.js';
import { statusOf } from './sign.js';

/**
 * Why a target stands where it stands: beside the table, or over it on a phone.
 * @param asked {year, explained, official}: what the services are asked about the row
 */
export function panel(row, asked, scoreboard, place, words, formats) {
  return html`<aside class="panel" aria-labelledby="panel-title">
    <a class="close" href=${href(place, { row: undefined })} data-close>${words.panel.close} ✕</a>
    ${row ? details(row, asked, scoreboard, place, words, formats) : html`<p id="panel-title">${words.panel.gone}</p>`}
  </aside>`;
}

function details(row, { year, explained, official }, scoreboard, place, words, formats) {
  const { verdict } = row;
  return html`
    <p class="quiet">${words.panel.label(row.number)}</p>
    <h2 id="panel-title" tabindex="-1">${row.title}</h2>
    <p class="state">${statusOf(verdict.status, words)}</p>
    <p class="explanation">${verdict.explanation?.[place.lang]}</p>
    ${verdict.finalForYear ? html`<p class="final">${words.panel.final}</p>` : nothing}
    <dl>
      ${fact(words.panel.required, row.required[place.lang])}
      ${fact(words.panel.attained, formats.withUnit(verdict.attained, verdict.unitOfMeasure))}
      ${fact(words.panel.expected, formats.withUnit(verdict.expected, verdict.unitOfMeasure))}
      ${fact(words.panel.share, formats.percent(verdict.share))}
      ${fact(words.panel.responsible, row.responsible?.name)}
      ${fact(words.panel.since, verdict.since && formats.moment(verdict.since))}
    </dl>
    ${official.view(row, place, words, formats)}
    ${row.text ? html`<h3>${words.panel.clause}</h3><blockquote lang="vi">${row.text}</blockquote>` : nothing}
    ${year.shown(place, words, (history) => yearView(history, place, words, formats), 3)}
    ${figures(verdict, explained.value, scoreboard, place, words, formats)}
    ${missing(verdict, scoreboard, words)}
    ${unitsBelow(verdict, words)}
    ${notes(row, words)}
    <p class="quiet">${words.panel.rule(verdict.planVersion ?? scoreboard.planVersion)} · ${words.bases[scoreboard.basis]}</p>`;
}

function fact(name, value) {
  return value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing;
}

function missing({ missing: owed }, scoreboard, words) {
  if (!owed?.length) return nothing;
  return html`<h3>${words.panel.missing}</h3>
    <ul class="missing">${owed.map((one) => html`<li>${departmentIn(scoreboard, one.department)}, ${periodLabel(one.period, words)}</li>`)}</ul>`;
}

/** Who of the units below is in the sum, and who is not; those who are missing first. */
function unitsBelow({ unitsBelow: units }, words) {
  if (!units?.length) return nothing;
  const lacks = ({ standing }) => standing !== 'IN' && standing !== 'FORMER';
  const sorted = [...units.filter(lacks), ...units.filter((unit) => !lacks(unit))];
  return html`<h3>${words.panel.unitsBelow}</h3>
    <ul class="units-below">${sorted.map((unit) => html`<li>${unit.name}:
      ${[words.panel.standings[unit.standing], unit.missing.map((of) => periodLabel(of, words)).join(', ')].filter(Boolean).join(' – ')}</li>`)}</ul>`;
}

/** What departments wrote beside their figures. */
function notes(row, words) {
  if (!row.notes?.length) return nothing;
  return html`<h3>${words.panel.notes}</h3>
    <ul class="notes">${row.notes.map((note) => html`<li lang="vi"><span class="quiet">${note.department.name},
      ${periodLabel(note.period, words)}:</span> ${note.text}</li>`)}</ul>`;
}
