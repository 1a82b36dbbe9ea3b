import { html, nothing, svg } from 'lit';
import { href } from '../address.js';
import { ask, withQuery } from '../api.js';
import { Asked } from '../asked.js';
import { periodLabel } from '../format.js';
import { statusOf } from '../view/sign.js';

/** The wards beside each other by the one indicator that the address names. */
export function rankingOf(page) {
  return new Asked(page, () => {
    const { unit, wall, place: { indicator, asOf, lang } } = page;
    if (!indicator || !unit || !wall) return undefined;
    const path = withQuery(`/api/v1/comparisons/${encodeURIComponent(unit)}/${encodeURIComponent(indicator)}`, { year: wall.year, asOf });
    return { key: `${path} ${lang}`, of: indicator, ask: () => ask(path, lang) };
  });
}

export function rankingView(ranking, place, words, formats) {
  return html`<aside class="panel" tabindex="-1" aria-label=${words.wall.ranking.heading}>
    <a class="close" href=${href(place, { indicator: undefined, sort: place.sort === 'indicator' ? undefined : place.sort })} data-close>${words.panel.close} ✕</a>
    ${ranking.shown(place, words, (comparison) => whole(comparison, place, words, formats), 6)}
  </aside>`;
}

function whole({ title, period, total, unitOfMeasure, distribution, units }, place, words, formats) {
  const said = words.wall.ranking;
  return html`<p class="quiet">${period ? said.upTo(periodLabel(period, words)) : said.noPeriod}</p>
    <h2 id="panel-title" tabindex="-1">${title}</h2>
    ${total == null ? nothing : html`<p>${said.total}: <b>${formats.withUnit(total, unitOfMeasure)}</b></p>`}
    ${distribution?.count > 1 ? spread(distribution, unitOfMeasure, said, formats) : nothing}
    <h3>${said.heading}</h3>
    <ol class="ranks">${units.map((ward) => line(ward, unitOfMeasure, place, words, formats))}</ol>`;
}

function line({ name, rank, value, standing, outlier, verdict, missing }, unit, place, words, formats) {
  const ward = verdict ? html`<a href=${href({ page: 'plan', plan: verdict.plan, row: verdict.target, lang: place.lang, asOf: place.asOf })}>${name}</a>` : name;
  return html`<li><span class="rank">${rank ?? '–'}</span> <span class="what">${ward}
      ${standing === 'IN' || isSaid(standing, verdict) ? nothing : html`<span class="beneath">${[words.panel.standings[standing], missing?.map((of) => periodLabel(of, words)).join(', ')].filter(Boolean).join(' – ')}</span>`}
      ${outlier ? html`<span class="beneath">${words.wall.ranking.outlier}</span>` : nothing}</span>
    <span class="value">${formats.withUnit(value, unit)}</span>
    ${verdict ? statusOf(verdict.status, words) : nothing}</li>`;
}

/** That there are no figures stands beside it as the verdict. */
function isSaid(standing, verdict) {
  return Boolean(verdict) && (standing === 'NOT_DUE' || (standing === 'MISSING' && verdict.status === 'NO_DATA'));
}

const WIDTH = 320;
const EDGE = 8;

/** Least, quartiles, greatest: a box over a line, and the numbers beneath it. */
function spread({ count, least, lowerQuartile, median, upperQuartile, greatest }, unit, said, formats) {
  const room = greatest - least || 1;
  const x = (value) => EDGE + ((WIDTH - 2 * EDGE) * (value - least)) / room;
  return html`<h3>${said.spread(count)}</h3>
    <svg class="spread" viewBox="0 0 ${WIDTH} 32" aria-hidden="true">${svg`
      <path d="M${x(least)} 16H${x(greatest)}M${x(least)} 8v16M${x(greatest)} 8v16" stroke="currentColor"/>
      <rect x=${x(lowerQuartile)} y="6" width=${Math.max(1, x(upperQuartile) - x(lowerQuartile))} height="20" stroke="currentColor" class="box"/>
      <path d="M${x(median)} 6v20" stroke="currentColor" stroke-width="3"/>`}</svg>
    <dl>${Object.entries({ greatest, upperQuartile, median, lowerQuartile, least }).map(([name, value]) => html`<div><dt>${said.quartiles[name]}</dt>
      <dd>${formats.withUnit(value, unit)}</dd></div>`)}</dl>`;
}
