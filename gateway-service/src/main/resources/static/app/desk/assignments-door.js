import { html, nothing } from 'lit';
import { formats } from '../format.js';
import { nameOf } from '../indicator/views.js';
import { FileDoor } from '../part/file-door.js';
import { handDownFile } from './assignments.js';
import { WORKBOOKS } from './plans.js';

const COLUMNS = ['unit', 'indicator', 'year', 'value'];

/** The door for the workbook of figures that are handed down. @param page has place, words, around.value {units, indicators}, taken(items) */
export function assignmentsDoor(page) {
  return new FileDoor(page, {
    id: 'workbook', accept: WORKBOOKS, told: () => page.words.desk.handDoor,
    check: (file) => handDownFile(file, 'true', page.place.lang),
    wrong: ({ items }) => (items.some(({ outcome }) => outcome === 'assigned') ? undefined : nothingNew(items, page.words)),
    body: ({ items }) => preview(items, page),
    async take(file) {
      const answer = await handDownFile(file, undefined, page.place.lang);
      if (answer.value) await page.taken(answer.value.items);
      return answer;
    },
  });
}

/** All that is wrong, or that nothing is. */
function nothingNew(items, words) {
  const errors = items.flatMap((one) => refusals(one));
  return errors.length > 0 ? { errors } : { detail: words.desk.hand.nothing };
}

function refusals({ sheet, cell, errors = [] }) {
  return errors.map(({ message }) => ({ sheet, cell, message }));
}

function preview(items, { place, words, around: { value: { units, indicators } } }) {
  const told = words.desk.handDoor;
  const of = (outcome) => items.filter((one) => one.outcome === outcome);
  const unit = (id) => units.find((one) => one.id === id)?.name ?? id;
  const indicator = (code) => nameOf(indicators.find((one) => one.code === code) ?? { code, name: { vi: code } }, place.lang);
  const row = (one) => ({ unit: unit(one.unit), indicator: indicator(one.indicator), year: one.year, value: formats(place.lang).number(one.value) });
  const wrong = of('refused').flatMap(refusals);
  return html`<p>${told.counted(of('assigned').length, of('unchanged').length)}</p>
    <div class="missing"><table class="records" role="table" aria-label=${told.heading}>
      <thead role="rowgroup"><tr role="row">${COLUMNS.map((name) => html`<th role="columnheader" scope="col">${told.columns[name]}</th>`)}</tr></thead>
      <tbody role="rowgroup">${of('assigned').map(row).map((cells) => html`<tr role="row">${COLUMNS.map((name) => html`<td role="cell"
        data-label=${told.columns[name]}>${cells[name]}</td>`)}</tr>`)}</tbody></table></div>
    ${wrong.length ? html`<p>${told.left(wrong.length)}</p><ul class="missing">${wrong.map(({ sheet, cell, message }) => html`<li>${told.at(cell, message, sheet)}</li>`)}</ul>` : nothing}`;
}
