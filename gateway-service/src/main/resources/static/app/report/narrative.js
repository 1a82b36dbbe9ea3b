import { html, nothing } from 'lit';
import { formats } from '../format.js';
import { statusOf } from '../view/sign.js';
import { said } from './comparing.js';

/** So many targets are shown beside a paragraph, more when they are asked for. */
const FEW = 4;

/**
 * One part of the narrative: its paragraphs beside the figures that they stand on.
 * @param report with its input @param doing {edit(), rules()}; undefined for those who may not change it
 */
export function partView(part, report, place, words, doing) {
  const told = words.reports.narrative;
  const rows = rowsOf(report);
  return html`<section class="part" data-part=${part.part} aria-labelledby="part-${part.part}">
    <div class="section-head"><h3 id="part-${part.part}">${part.title}</h3><p class="actions">
      <span class="quiet">${part.written ? told.by(part.by?.name ?? '', formats(place.lang).date(part.at)) : told.rules}</span>
      ${doing ? html`<button type="button" class="plain" data-does="edit" aria-label=${told.editOf(part.title)} @click=${doing.edit}>${told.edit}</button>
        ${part.written ? html`<button type="button" class="plain" data-does="rules" aria-label=${told.unwriteOf(part.title)} @click=${doing.rules}
          >${told.unwrite}</button>` : nothing}` : nothing}</p></div>
    ${part.passages.map((passage) => html`<div class="passage ${passage.kind.toLowerCase()} ${passage.stale.length ? 'stale' : ''}">
      <p>${passage.kind.endsWith('ITEM') ? '- ' : ''}${passage.text}</p>
      ${passage.kind === 'HEADING' ? nothing : grounds(passage.targets, rows, place, words)} ${staleness(passage.stale, place, words)}</div>`)}
  </section>`;
}

/** Targets of a report by their ids. */
export function rowsOf(report) {
  return new Map(report.input.sections.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
}

/** What the targets say on which a paragraph stands. */
export function grounds(targets, rows, place, words, remove) {
  const known = targets.map((id) => rows.get(id)).filter(Boolean);
  if (known.length === 0) return html`<p class="grounds quiet">${words.reports.narrative.noTargets}</p>`;
  const list = html`<ul class="grounds">${known.map((row) => figure(row, place, words, remove))}</ul>`;
  return known.length <= FEW ? list : html`<details class="grounds"><summary>${words.reports.narrative.targets(known.length)}</summary>${list}</details>`;
}

function figure({ id, number, title, attained, unitOfMeasure, required, status }, place, words, remove) {
  const format = formats(place.lang);
  return html`<li><span>${number} ${title}</span><b>${attained == null ? '' : format.withUnit(Number(attained), unitOfMeasure)}</b>
    <span class="quiet">${required}</span>${statusOf(status, words)}
    ${remove ? html`<button type="button" class="plain" aria-label=${words.reports.narrative.withoutTarget(title)} @click=${() => remove(id)}>✕</button>` : nothing}</li>`;
}

function staleness(stale, place, words) {
  const told = words.reports.narrative;
  const format = formats(place.lang);
  if (stale.length === 0) return nothing;
  return html`<ul class="overtaken" aria-label=${told.stale}>${stale.map(({ title, aspect, was, now }) => html`<li>${told.overtaken(title,
    words.reports.compare.aspects[aspect], said(aspect, was, words, format), said(aspect, now, words, format))}</li>`)}</ul>`;
}
