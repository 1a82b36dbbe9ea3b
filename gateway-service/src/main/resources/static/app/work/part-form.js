import { html } from 'lit';
import { fieldsOf, missing, textField } from '../part/field.js';

const LONGEST = 64;

/** Asks which part of the department, such as a neighbourhood, has a figure of its own. @param unit its departments are proposed */
export function partForm(target, entry, unit, words, add) {
  const told = words.work.part;
  const isThere = (name) => entry.rows.some((row) => row.target.id === target.id && row.part === name);
  return { heading: told.heading, does: told.does, act: async ({ part }) => add(part),
    wrong: (fields) => (isThere(fields.part) ? { part: told.isThere } : missing(fields, ['part'], words)),
    body: (now) => html`<p>${target.number} ${target.title}</p>
      ${textField(fieldsOf(now, told, words)('part', { required: true, longest: LONGEST,
        proposals: (unit?.departments ?? []).map(({ id, name }) => [id, name]) }))}` };
}
