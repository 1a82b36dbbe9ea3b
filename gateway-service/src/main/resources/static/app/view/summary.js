import { html, nothing } from 'lit';
import { href } from '../address.js';
import { attainment, completeness, decisions } from '../scoreboard.js';
import { STATUSES } from '../status.js';
import { sign, statusOf } from './sign.js';

const DECISIONS_SHOWN = 5;

export function summary(scoreboard, place, words, formats) {
  const { counts, headline, submissions } = scoreboard.summary;
  const { due, known } = completeness(counts);
  const attained = attainment(scoreboard.sections);
  return html`<section class="summary" aria-label=${words.summary}>
    <p class="headline">${headline[place.lang]}</p>
    <ul class="counts">
      ${STATUSES.filter((status) => counts[status]).map((status) => html`<li>
        ${sign(status)}<b>${counts[status]}</b> <span>${words.statuses[status]}</span></li>`)}
    </ul>
    <ul class="facts">
      ${attained ? html`<li>${words.attained(formats.percent(attained.percent), formats.percent(attained.coverage))}</li>` : nothing}
      <li>${words.complete(formats.part(known, due))}</li>
      ${submissions?.owed ? html`<li>${words.onTime(submissions.received - submissions.late, submissions.owed)}</li>` : nothing}
      ${submissions?.missing ? html`<li>${words.missingReports(submissions.missing)}</li>` : nothing}
      <li>${words.bases[scoreboard.basis]}</li>
    </ul>
  </section>`;
}

/** One line of signs per field of the plan; beside it, what a leader should decide on. */
export function overview(scoreboard, place, words, formats) {
  return html`<div class="overview">
    <nav class="fields" aria-label=${words.fields}>
      <ul>${scoreboard.sections.map((section) => field(section, place, words))}</ul>
      ${place.section ? html`<a class="all" href=${href(place, { section: undefined })}>${words.allFields}</a>` : nothing}
    </nav>
    ${toDecide(scoreboard, place, words, formats)}
  </div>`;
}

function field(section, place, words) {
  const current = place.section === section.id;
  return html`<li class=${current ? 'current' : ''}>
    <a class="name" href=${href(place, { section: current ? undefined : section.id })}
      aria-current=${current ? 'true' : nothing} title=${section.title}>${section.title}</a>
    <span class="strip">${section.targets.filter((row) => !row.partOf).map((row) => html`<a tabindex="-1"
      href=${href(place, { row: row.id })} title="${row.number} ${row.title}: ${words.statuses[row.verdict.status]}"
      aria-label="${row.number} ${row.title}: ${words.statuses[row.verdict.status]}">${sign(row.verdict.status)}</a>`)}</span>
  </li>`;
}

function toDecide(scoreboard, place, words, formats) {
  const rows = decisions(scoreboard, DECISIONS_SHOWN);
  return html`<section class="decide">
    <h2>${words.decisions}</h2>
    ${rows.length === 0 ? html`<p class="quiet">${words.noDecisions}</p>` : html`<ul>
      ${rows.map((row) => html`<li><a href=${href(place, { row: row.id })}>
        ${statusOf(row.verdict.status, words)}
        <span class="what">${row.number} ${row.title}</span>
        ${typeof row.verdict.attained === 'number' ? html`<span class="quiet">${words.against(
          formats.withUnit(row.verdict.attained, row.verdict.unitOfMeasure), row.required[place.lang])}</span>` : nothing}
      </a></li>`)}
    </ul>`}
  </section>`;
}
