import { html, nothing } from 'lit';
import { textField } from '../part/field.js';
import { codeOf, unused } from './document.js';

/** A section after the others; its id is made of its name when it is stored. */
export function newSection({ sections }) {
  const used = new Set(sections.map(({ id }) => id));
  return { number: String(sections.length + 1), title: '', idOf: (title) => unused(codeOf(title), used, (n) => codeOf(title) + n) };
}

/** The form of a section's number and name. @param remove undefined where there is nothing to remove */
export function sectionForm(section, { number, title }, errors, words, remove) {
  const told = words.desk;
  const field = (name, label) => (now) => textField({ name, label, value: now.fields[name], error: now.errors[name], required: true });
  const [numberField, titleField] = [field('number', told.fields.number), field('title', told.sectionTitle)];
  return { heading: section.id ? told.ofSection(told.edit, section.title) : told.addSection, does: told.save,
    fields: { number, title }, errors: errors ?? {},
    wrong: (fields) => Object.fromEntries(['number', 'title'].filter((name) => !fields[name]).map((name) => [name, words.required])),
    body: (now) => html`${titleField(now)}${numberField(now)}${section.id
      ? html`<p><button type="button" class="plain" data-does="remove" @click=${remove}>${told.removeSection}</button></p>` : nothing}` };
}
