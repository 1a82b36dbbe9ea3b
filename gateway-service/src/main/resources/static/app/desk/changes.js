import { html, nothing } from 'lit';
import { href } from '../address.js';
import { departmentName } from '../unit.js';
import { targetIn } from './outline.js';
import { named as periodNamed } from './schedule.js';

const DEPARTMENTS = new Set(['responsible', 'reporting']);

/**
 * What changes between two states of a plan, target by target, in words.
 * @param items as /plans/{id}/changes answers @param plans the later one and the earlier, to name targets
 * @param to changes of the address that lead to the later one
 */
export function changesView(items, { plans, place, unit, words, to }) {
  if (items.length === 0) return html`<p class="quiet">${words.desk.versions.same}</p>`;
  const subjects = [...new Set(items.map(subject))];
  return html`<dl class="changes">${subjects.map((key) => {
    const own = items.filter((one) => subject(one) === key);
    return html`<div><dt>${named(own[0], plans, place, words, to)}</dt>${own.map((one) => html`<dd>${sentence(one, unit, words)}</dd>`)}</div>`;
  })}</dl>`;
}

/** Ids of the targets among the changes. */
export function changedTargets(items) {
  return new Set(items.map(({ target }) => target).filter(Boolean));
}

function subject({ section, target }) {
  return target ? `target ${target}` : section ? `section ${section}` : 'plan';
}

function named({ section, target }, plans, place, words, to) {
  if (target) {
    const found = plans.map((plan) => targetIn(plan, target)).find(Boolean);
    const name = found ? `${found.number} ${found.title}` : target;
    return to && targetIn(plans[0], target) ? html`<a href=${href(place, { ...to, target })}>${name}</a>` : name;
  }
  if (!section) return words.desk.versions.plan;
  return plans.flatMap(({ sections }) => sections).find(({ id }) => id === section)?.title ?? section;
}

/** The service names the target in front; here it stands above. Departments and periods are known by their names. */
function sentence({ section, target, field, before, after, words: told }, unit, words) {
  if (DEPARTMENTS.has(field)) return words.desk.versions.changed(words.desk.fields[field], names(before, unit), names(after, unit));
  const subjectAt = told.indexOf(': ');
  const text = (target && told.startsWith(`${target}: `)) || section ? told.slice(subjectAt + 2) : told;
  const [, expected] = /^expected\.(.+)$/.exec(field ?? '') ?? [];
  return expected ? text.replace(expected, `${periodNamed(expected, words)}:`) : text;
}

function names(value, unit) {
  return value === undefined ? '–' : [value].flat().map((id) => departmentName(unit, id)).join(', ');
}
