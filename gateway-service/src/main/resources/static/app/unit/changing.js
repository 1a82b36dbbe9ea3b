import { html, nothing } from 'lit';
import { messages } from '../desk/places.js';
import { today } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { forgetUnit } from '../unit.js';
import { departmentField, officerField, withDepartment, withFields, withOfficer, withoutDepartment } from './change.js';
import { departmentForm, officerForm, unitForm } from './forms.js';
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

  async storeOfficer(department, before, after) {
    const changed = withOfficer(this.page.staff.value, department.id, before, after);
    const { value, problem } = await keepOfficers(changed, this.page.place.lang);
    if (problem?.status === 412) return this.overtaken(async () => this.page.staff.know(await officers(this.page.unit.id, this.page.place.lang)));
    if (problem) return this.refused(problem, (pointer) => officerField(pointer, changed, department.id, after));
    this.page.staff.know({ value });
    this.page.news = this.page.words.units.officersSaved(department.name);
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

  officer(department, officer) {
    const told = this.page.words.units;
    const form = officerForm(officer ?? { from: today() }, this.page.words);
    this.form.begin({ ...form, heading: told.of(officer ? told.editOfficer : told.addOfficer, department.name), does: this.page.words.desk.save,
      body: (now) => html`${form.body(now)}${officer ? this.removal(told.removeOfficer, () => this.removeOfficer(department, officer)) : nothing}`,
      act: (fields) => this.storeOfficer(department, officer, fields) });
  }

  removeOfficer(department, officer) {
    const told = this.page.words.units;
    this.ask(told.removeOfficer, told.removeOfficerAsk(officer.name ?? officer.subject, department.name), () => this.storeOfficer(department, officer));
  }

  removal(word, does) {
    return html`<p><button type="button" class="plain" data-does="remove" @click=${does}>${word}</button></p>`;
  }

  ask(heading, question, act) {
    this.form.begin({ heading, does: heading, body: () => html`<p>${question}</p>`, act });
  }
}
