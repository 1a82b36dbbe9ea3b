import { html, nothing } from 'lit';
import { href } from '../address.js';
import { FORMATS, SHOWN, document } from './reports.js';
import { stateMark } from './state.js';

/** Who made, reviewed and issued a report, and what it stands on. */
export function facts(report, place, words, formats) {
  const told = words.reports.facts;
  const { createdAt, createdBy, reviewed, issued, sha256, input } = report;
  const at = formats.moment;
  const row = (name, content) => html`<div><dt>${told[name]}</dt><dd>${content}</dd></div>`;
  const to = (id) => html`<a href=${href({ page: 'report', report: id, lang: place.lang })}>${told.open}</a>`;
  return html`<dl class="facts-of">${row('state', stateMark(report, words))}
    ${row('figures', at(createdAt))} ${row('plan', told.version(input.planTitle, input.planVersion))} ${row('made', createdBy.name)}
    ${reviewed ? row('reviewed', `${reviewed.by.name}, ${at(reviewed.at)}`) : nothing}
    ${issued ? html`${row('issued', `${issued.symbol}, ${formats.day(issued.date)}, ${issued.signer}`)}
      ${row('signatures', issued.signatures?.length ? issued.signatures.map((one) => html`<span class="beneath">${told.signed(told.signers[one.signer], at(one.at), one.timeStamped)}</span>`) : told.unsigned)}
      ${issued.supersedes ? row('supersedes', to(issued.supersedes)) : nothing}
      ${issued.supersededBy ? row('supersededBy', to(issued.supersededBy)) : nothing}
      ${row('sha256', html`<span class="code">${sha256}</span>`)}` : nothing}</dl>`;
}

/** A report as files; those that a browser shows open beside the page. */
export function files({ id }, words) {
  const told = words.reports.files;
  return html`<p class="downloads">${told.heading} ${FORMATS.map((format) => (SHOWN.has(format)
    ? html`<a href=${document(id, format)} target="_blank" rel="noopener">${told[format]}</a>`
    : html`<a href=${document(id, format)} download>${told[format]}</a>`))}</p>`;
}
