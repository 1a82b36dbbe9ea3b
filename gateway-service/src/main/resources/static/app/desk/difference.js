// What one state of a plan says otherwise than another, before it is stored: of what a workbook would make of it.
import { html, nothing } from 'lit';
import { targetsOf } from './outline.js';

const differs = (one, other) => JSON.stringify(one) !== JSON.stringify(other);

/** What a plan says besides its targets, and in which order they stand. */
function head({ title, resolution, reportingCycles, validationRules, sections }) {
  return { title, resolution, reportingCycles, validationRules, sections: sections.map(({ targets, ...section }) => [section, targets.map(({ id }) => id)]) };
}

/** @param before, after both as the service tells them @returns {came, went, changed: [[before, after]], head: whether the rest differs} */
export function difference(before, after) {
  const [then, now] = [before, after].map((plan) => new Map(targetsOf(plan).map((one) => [one.id, one])));
  const both = [...now.values()].filter(({ id }) => then.has(id)).map((one) => [then.get(one.id), one]);
  return { came: [...now.values()].filter(({ id }) => !then.has(id)), went: [...then.values()].filter(({ id }) => !now.has(id)),
    changed: both.filter(([one, other]) => differs(one, other)), head: differs(head(before), head(after)) };
}

/** @param rows (mine, theirs) => [[name, mine, theirs]] of a target in words */
export function differenceView(found, rows, words) {
  const told = words.desk.door;
  const named = ({ number, title }) => `${number} ${title}`;
  const list = (heading, targets) => (targets.length === 0 ? nothing : html`<h3>${heading(targets.length)}</h3>
    <ul class="missing">${targets.map((one) => html`<li>${named(one)}</li>`)}</ul>`);
  const { came, went, changed } = found;
  if (came.length + went.length + changed.length === 0 && !found.head) return html`<p>${told.same}</p>`;
  return html`${changed.length ? html`<h3>${told.changed(changed.length)}</h3><ul class="missing">${changed.map(([before, after]) => html`<li>${named(after)}
      ${fields(rows(after, before), words).map((one) => html`<span class="beneath quiet">${one}</span>`)}</li>`)}</ul>` : nothing}
    ${list(told.came, came)}${list(told.went, went)}${found.head ? html`<p>${told.head}</p>` : nothing}`;
}

function fields(rows, words) {
  return rows.filter(([, mine, theirs]) => String(mine ?? '') !== String(theirs ?? ''))
    .map(([name, mine, theirs]) => words.desk.versions.changed(name, theirs ?? '–', mine ?? '–'));
}
