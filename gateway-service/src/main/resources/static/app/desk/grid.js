import { html, nothing } from 'lit';
import { nameOf } from '../indicator/views.js';
import { writtenIn } from '../number.js';
import { keyOf } from './cells.js';

/**
 * Units down, indicators across; one figure a cell.
 * @param grid {units, indicators, typed, before, outcomes, wrong}
 * @param doing {type(key, text), paste(event, unit, indicator)}
 */
export function grid({ units, indicators, typed, before, outcomes, wrong }, lang, words, doing) {
  const told = words.desk.hand;
  const written = writtenIn(lang);
  const cell = (unit, indicator) => {
    const key = keyOf(unit.id, indicator.code);
    const outcome = outcomes.get(key);
    const message = wrong.includes(key) ? words.desk.wrongNumber : outcome?.message;
    const id = `cell-${unit.id}-${indicator.code}`;
    return html`<td role="cell" class="figure ${outcome?.outcome ?? ''}" data-label=${nameOf(indicator, lang)}>
      <input id=${id} .value=${typed[key] ?? written(before.get(key)?.value) ?? ''} autocomplete="off" inputmode="decimal"
        aria-label=${told.cell(unit.name, nameOf(indicator, lang))} aria-invalid=${message ? 'true' : nothing}
        aria-describedby=${message || outcome ? `${id}-says` : nothing}
        @input=${({ target }) => doing.type(key, target.value.trim())} @paste=${(event) => doing.paste(event, unit.id, indicator.code)}
        @keydown=${(event) => step(event, units, unit, indicator)}>
      ${message || outcome ? html`<span class=${message ? 'error' : 'quiet'} id="${id}-says">${message || told.outcomes[outcome.outcome]}</span>` : nothing}</td>`;
  };
  return html`<div class="grid" tabindex="0" role="region" aria-label=${told.heading}><table class="records handing" role="table" aria-label=${told.heading}>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${told.unit}</th>${indicators.map((indicator) => html`<th
      role="columnheader" scope="col" class="figure">${nameOf(indicator, lang)} <span class="quiet">(${indicator.unitOfMeasure})</span></th>`)}</tr></thead>
    <tbody role="rowgroup">${units.map((unit) => html`<tr role="row" data-unit=${unit.id}><th role="rowheader" scope="row">${unit.name}</th>
      ${indicators.map((indicator) => cell(unit, indicator))}</tr>`)}</tbody></table></div>`;
}

/** Enter goes down, as in a spreadsheet. */
function step(event, units, unit, indicator) {
  const below = event.key === 'Enter' && units[units.indexOf(unit) + (event.shiftKey ? -1 : 1)];
  if (!below) return;
  event.preventDefault();
  const next = event.target.closest('table').querySelector(`[id="cell-${below.id}-${indicator.code}"]`);
  next.focus();
  next.select();
}
