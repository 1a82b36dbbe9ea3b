// The forms of a unit, of its departments and of the people in it.
import { html, nothing } from 'lit';
import { choiceField, dateField, fieldsOf, missing, textField, tickField, typed, typedOver } from '../part/field.js';
import { DEPARTMENT_KINDS, KINDS } from './units.js';

/** Ids as the services take them. */
const ID = /^[a-z0-9-]{1,64}$/;

/**
 * @param of {unit, isNew, from, ownId, taken, parents, others}: from says that a new version is written, ownId is the only id that may be
 * given, taken(id) whether there is one with that id, others are units that it may have been made of
 */
export function unitForm({ unit, isNew, from, ownId, taken, parents, others }, words) {
  const told = words.units;
  const required = ['id', 'name', 'kind', ...(from ? ['validFrom'] : [])];
  return { wide: true, fields: { predecessors: [], ...unit }, read: typedUnit,
    wrong: (fields) => ({ ...(isNew ? wrongId(fields, taken, words) : {}), ...missing(fields, isNew ? required : required.slice(1), words) }),
    body: (now) => {
      const field = fieldsOf(now, told, words);
      return html`${from ? html`<p>${told.fromAbout}</p>` : nothing}
        ${isNew && !ownId ? textField(field('id', { required: true, longest: 64 })) : nothing}
        ${textField(field('name', { required: true }))}
        <div class="pair">${choiceField(field('kind', { required: true, choices: KINDS.map((kind) => [kind, told.kinds[kind]]) }))}
          ${choiceField(field('parent', { none: told.noParent, choices: parents.map(({ id, name }) => [id, name]) }))}</div>
        <div class="pair">${dateField(field('validFrom', { required: from }))}${dateField(field('validTo'))}</div>
        ${predecessors(now, others, told)}`;
    } };
}

function predecessors({ fields, errors }, others, told) {
  if (others.length === 0) return nothing;
  return html`<fieldset name="predecessors" class="many"><legend>${told.fields.predecessors}</legend>
    <p class="hint">${told.hints.predecessors}</p>${errors.predecessors ? html`<p class="error">${errors.predecessors}</p>` : nothing}
    ${others.map(({ id, name }) => html`<label><input type="checkbox" name="predecessors" value=${id}
      .checked=${fields.predecessors.includes(id)}> ${name}</label>`)}</fieldset>`;
}

function typedUnit(form, { id }) {
  return { id, ...typed(form), predecessors: new FormData(form).getAll('predecessors') };
}

export function departmentForm({ department, isNew, taken }, words) {
  const told = words.units;
  return { fields: department, read: typedOver,
    wrong: (fields) => ({ ...(isNew ? wrongId(fields, taken, words) : {}), ...missing(fields, [...(isNew ? ['id'] : []), 'name', 'kind'], words) }),
    body: (now) => {
      const field = fieldsOf(now, told, words);
      return html`${isNew ? textField(field('id', { required: true, longest: 64, hint: told.hints.departmentId })) : nothing}
        ${textField(field('name', { required: true, label: told.fields.department }))}
        ${choiceField(field('kind', { required: true, choices: DEPARTMENT_KINDS.map((kind) => [kind, told.departmentKinds[kind]]) }))}
        <div class="pair">${dateField(field('validFrom', { hint: told.hints.departmentFrom }))}${dateField(field('validTo'))}</div>`;
    } };
}

/** @param heads whether one of them may head the others */
export function personForm(person, heads, words) {
  const told = words.units.person;
  return { fields: person, read: typedPerson, wrong: (fields) => missing(fields, ['subject', 'from'], words),
    body: (now) => {
      const field = fieldsOf(now, told, words);
      return html`${textField(field('subject', { required: true }))}${textField(field('name'))}
        <div class="pair">${dateField(field('from', { required: true }))}${dateField(field('to', { min: now.fields.from }))}</div>
        ${textField(field('email', { longest: 254 }))}
        ${choiceField(field('language', { none: told.noLanguage, choices: Object.entries(told.languages) }))}
        ${heads ? tickField(field('head')) : nothing}`;
    } };
}

/** Who heads nobody does not say so. */
function typedPerson(form, before) {
  const { head, ...person } = typedOver(form, before);
  return head ? { ...person, head: true } : person;
}

/** Under an id that is taken the other one would be overwritten. */
function wrongId({ id }, taken, { units: told }) {
  if (!id) return {};
  if (!ID.test(id)) return { id: told.wrongId };
  return taken(id) ? { id: told.takenId } : {};
}
