import { html, nothing } from 'lit';
import { messages } from '../desk/places.js';
import { today } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { forgetUnit } from '../unit.js';
import { departmentField, personField, withDepartment, withFields, withPerson, withoutDepartment } from './change.js';
import { departmentForm, personForm, unitForm } from './forms.js';
import { keep, keepOfficers, list, mayKeep, officers } from './units.js';

/** What is changed in a unit by its planner or operator, in one dialog after the other. */
export class Changing {
  /** @param page has place, words, person, all, unit, go(changes), and asks for units and staff */
  constructor(page) {
    this.page = page;
    this.form = new FormDialog(page);
  }

  /** What is kept now, also of units below that have moved. */
  async refresh(id) {
    forgetUnit(id);
    this.page.units.know(await list(this.page.place.lang));
  }

  /** @param change what becomes of the unit as it is stored by then @returns messages by field, or nothing when it is stored */
  async store(id, change, news, fieldOf) {
    const { lang } = this.page.place;
    const before = this.page.all.find((one) => one.id === id);
    const changed = change(before ?? { id });
    const { problem } = await keep(changed, before, lang);
    if (problem?.status === 412) return this.overtaken(() => this.refresh(id));
    if (problem) return this.refused(problem, (pointer) => fieldOf(pointer, changed));
    await this.refresh(id);
    this.page.news = news;
    return undefined;
  }

  async storePerson(people, before, after) {
    const changed = withPerson(this.page.staff.value, people, before, after);
    const { value, problem } = await keepOfficers(changed, this.page.place.lang);
    if (problem?.status === 412) return this.overtaken(async () => this.page.staff.know(await officers(this.page.unit.id, this.page.place.lang)));
    if (problem) return this.refused(problem, (pointer) => personField(pointer, changed, people, after));
    this.page.staff.know({ value });
    this.page.news = this.page.words.units.peopleSaved(people.name);
    return undefined;
  }

  /** Somebody else was quicker; what was typed stays, and is done to what they stored when it is sent again. */
  async overtaken(again) {
    await again();
    return { '': [this.page.words.units.overtaken] };
  }

  refused(problem, fieldOf) {
    return messages(problem, fieldOf, [...this.page.querySelectorAll('dialog [name]')].map(({ name }) => name), this.page.words);
  }

  /** @param from whether a new version begins on a day */
  editUnit(from = false) {
    const told = this.page.words.units;
    const { unit } = this.page;
    this.beginUnit(from ? told.change : told.edit, { unit: from ? { ...unit, validFrom: undefined } : unit, from }, told.saved);
  }

  addUnit() {
    const told = this.page.words.units;
    const own = this.page.unit ? undefined : this.page.person.unit;
    this.beginUnit(own ? told.enterOwn : told.add, { isNew: true, ownId: own,
      unit: own ? { id: own, name: this.page.person.unitName } : { parent: this.page.unit.id } }, told.added);
  }

  beginUnit(heading, of, news) {
    const { unit, isNew } = of;
    const kept = this.page.all.filter((one) => mayKeep(this.page.person, one));
    const form = unitForm({ ...of, taken: (id) => this.page.all.some((one) => one.id === id), others: kept.filter(({ id }) => id !== unit.id),
      parents: this.page.all.filter((one) => one.id !== unit.id && (mayKeep(this.page.person, one) || one.id === unit.parent)) }, this.page.words);
    this.form.begin({ ...form, heading, does: this.page.words.desk.save, act: async (fields) => {
      const refused = await this.store(fields.id, (before) => withFields(before, fields), news(fields.name), (pointer) => pointer.split('/')[1]);
      if (!refused && isNew) this.page.go({ unit: fields.id, on: undefined });
      return refused;
    } });
  }

  department(department = {}) {
    const told = this.page.words.units;
    const { id } = this.page.unit;
    const isNew = !department.id;
    const taken = (one) => this.page.unit.departments.some((other) => other.id === one);
    const form = departmentForm({ department, isNew, taken }, this.page.words);
    this.form.begin({ ...form, heading: isNew ? told.addDepartment : told.editDepartment, does: this.page.words.desk.save,
      body: (now) => html`${form.body(now)}${isNew ? nothing : this.removal(told.removeDepartment, () => this.removeDepartment(department))}`,
      act: (fields) => {
        const made = { ...fields, id: department.id ?? fields.id };
        return this.store(id, (unit) => withDepartment(unit, made), told.saved(made.name), (pointer, unit) => departmentField(pointer, unit, made.id));
      } });
  }

  removeDepartment({ id, name }) {
    const told = this.page.words.units;
    const unit = this.page.unit.id;
    this.ask(told.removeDepartment, told.removeDepartmentAsk(name), () => this.store(unit, (one) => withoutDepartment(one, id), told.removed(name), () => ''));
  }

  /** @param people as officersIn() or leadersNamed() gives them @param person undefined for a new one */
  person(people, person) {
    const told = this.page.words.units;
    const form = personForm(person ?? { from: today() }, people.heads, this.page.words);
    this.form.begin({ ...form, heading: told.of(person ? told.editPerson : told.addPerson, people.name), does: this.page.words.desk.save,
      body: (now) => html`${form.body(now)}${person ? this.removal(told.removePerson, () => this.removePerson(people, person)) : nothing}`,
      act: (fields) => this.storePerson(people, person, fields) });
  }

  removePerson(people, person) {
    const told = this.page.words.units;
    this.ask(told.removePerson, told.removePersonAsk(person.name ?? person.subject, people.name), () => this.storePerson(people, person));
  }

  removal(word, does) {
    return html`<p><button type="button" class="plain" data-does="remove" @click=${does}>${word}</button></p>`;
  }

  ask(heading, question, act) {
    this.form.begin({ heading, does: heading, body: () => html`<p>${question}</p>`, act });
  }
}
