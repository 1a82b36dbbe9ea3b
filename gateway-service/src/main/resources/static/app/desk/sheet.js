import { LitElement, html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formats } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { said } from '../view/said.js';
import { newTarget, sectionEdit, sectionMove, sectionRemoval, targetEdit, targetMove, targetRemoval } from './edits.js';
import { Editing } from './editing.js';
import { branch, isComposite, sectionOf, targetsOf } from './outline.js';
import { messages } from './places.js';
import { bringRow, planTargets } from './plan-targets.js';
import { editChecks, editCycles, editHead } from './plan-forms.js';
import { newSection, sectionForm } from './section-form.js';
import { staleDialog } from './stale-dialog.js';
import { planDoor, workbookLink } from './workbook-door.js';

const BLANK = { number: '', title: '', measure: 'NUMBER', rule: { kind: 'AT_LEAST', bound: { inclusive: true } } };

/** The targets of a draft or an amendment being edited. Tells the page around it by `held` what is stored now. */
class DeskSheet extends LitElement {
  static properties = { held: { attribute: false }, place: { attribute: false }, words: { attribute: false },
    person: { attribute: false }, unit: { attribute: false }, changed: { attribute: false }, stale: { state: true }, news: { state: true } };

  constructor() {
    super();
    this.editing = new Editing(this);
    this.form = new FormDialog(this);
    this.door = planDoor(this);
    this.before = Promise.resolve();
  }

  createRenderRoot() {
    return this;
  }

  updated(changed) {
    if (changed.has('place') && this.place.target !== changed.get('place')?.target) bringRow(this, this.place.target);
  }

  departments() {
    return this.unit?.departments ?? [];
  }

  year() {
    return this.held.plan.year;
  }

  /** One after the other, each on what the one before it stored. @returns messages by field, or nothing when it is stored */
  store(edit, reopen) {
    const done = this.before.then(() => this.put(edit, reopen));
    this.before = done;
    return done;
  }

  async put(edit, reopen) {
    const plan = edit.apply(this.held.plan);
    if (!plan) return this.compare(edit, reopen);
    if (plan === this.held.plan) return undefined;
    const { value, problem } = await this.held.store(plan, this.place.lang);
    if (problem?.status === 412) return this.compare(edit, reopen);
    if (problem) return this.refused(problem, edit, plan);
    this.know(value);
    this.news = edit.said;
    return undefined;
  }

  know(held, news = this.news) {
    Object.assign(this, { held, news });
    this.dispatchEvent(new CustomEvent('held', { detail: held }));
  }

  refused(problem, edit, plan) {
    const { root } = this.held;
    const nameOf = (pointer) => edit.fieldOf(pointer.startsWith(root) ? pointer.slice(root.length) : pointer, plan);
    const found = messages(problem, nameOf, [...this.querySelectorAll('dialog [name]')].map(({ name }) => name), this.words);
    if (!this.querySelector('dialog[open]')) this.news = Object.values(found).flat().join(' ');
    return found;
  }

  /** Somebody else was quicker: what is there now, beside what was edited. */
  async compare(edit, reopen) {
    const { value, problem } = await this.held.again(this.place.lang);
    if (problem) return this.refused(problem, edit, this.held.plan);
    this.know(value);
    this.stale = { edit, reopen };
    return undefined;
  }

  async keepMine(event) {
    const shown = this.stale;
    shown.refused = await this.store(shown.edit, shown.reopen);
    shown.chosen = !shown.refused;
    if (this.stale === shown) event.target.closest('dialog').close();
  }

  takeTheirs(event) {
    this.stale.chosen = true;
    event.target.closest('dialog').close();
  }

  /** Closed without a choice, the edit goes on. */
  compared() {
    const { chosen, refused, reopen } = this.stale;
    this.stale = undefined;
    if (!chosen) reopen?.(refused);
  }

  /** @param target as it is edited, @param errors by field */
  edit(target, errors) {
    const store = (changed, fields) => this.store(targetEdit(changed, { section: fields.section }, this.words, this.place.lang),
      (refused) => this.edit(changed, refused));
    this.editing.begin(target, { store, errors, places: this.places(target), fields: { section: sectionOf(this.held.plan, target.id)?.id },
      beneath: () => html`<p><button type="button" class="plain" data-does="remove" @click=${() => this.removeTarget(target)}>${this.words.desk.removeTarget}</button></p>` });
  }

  add(section, partOf, before = { ...BLANK, partOf }, errors = undefined) {
    const store = (made, fields) => this.store(newTarget(made, { section: fields.section }, this.words),
      (refused) => this.add(section, partOf, made, refused));
    this.editing.begin(before, { store, errors, places: this.places(before), fields: { section: section.id },
      heading: partOf ? this.words.desk.addCriterion : this.words.desk.addTarget });
  }

  /** Where a target may stand: not under itself. */
  places(target) {
    const { sections } = this.held.plan;
    const all = targetsOf(this.held.plan);
    const own = new Set(branch(all, target.id).map(({ id }) => id));
    return { sections: sections.map(({ id, number, title }) => [id, `${number} ${title}`]),
      wholes: all.filter((one) => isComposite(one) && !own.has(one.id)).map(({ id, number, title }) => [id, `${number} ${title}`]),
      parts: all.filter(({ partOf }) => partOf && partOf === target.id) };
  }

  removeTarget(target) {
    const parts = branch(targetsOf(this.held.plan), target.id).length - 1;
    this.ask(this.words.desk.removeTarget, this.words.desk.removeAsk(`${target.number} ${target.title}`, parts), targetRemoval(target, this.words));
  }

  removeSection(section) {
    this.ask(this.words.desk.removeSection, this.words.desk.removeAsk(section.title, section.targets.length), sectionRemoval(section, this.words));
  }

  ask(heading, question, edit) {
    this.editing.form.close(this.editing.form.now);
    this.form.begin({ heading, does: heading, body: () => html`<p>${question}</p>`, act: () => this.store(edit) });
  }

  section(section, fields = section, errors = undefined) {
    const act = (typed) => {
      const id = section.id ?? section.idOf(typed.title);
      return this.store(sectionEdit({ id, ...typed }, !section.id, this.words), (refused) => this.section(section, typed, refused));
    };
    this.form.begin({ ...sectionForm(section, fields, errors, this.words, () => this.removeSection(section)), act });
  }

  newSection() {
    this.section(newSection(this.held.plan));
  }

  /** What is moved by keys is moved again by the same key. */
  async move(edit, place, step) {
    await this.store(edit);
    await this.updateComplete;
    if (!this.stale) this.querySelector(`${place} [data-does=${step < 0 ? 'up' : 'down'}]`)?.focus();
  }

  doing() {
    return { edit: (target) => this.edit(target), add: (section) => this.add(section),
      criterion: (whole) => this.add(sectionOf(this.held.plan, whole.id), whole.id), section: (section) => this.section(section),
      move: (target, step) => this.move(targetMove(target, step, this.words), `tr[data-id="${target.id}"]`, step),
      moveSection: (section, step) => this.move(sectionMove(section, step, this.words), `[data-section="${section.id}"] .section-head`, step) };
  }

  render() {
    const { held, words, place, unit, changed } = this;
    const { plan } = held;
    return html`<div class="outline">${said(this.news, words, () => { this.news = ''; })}
      <p class="actions"><button type="button" class="plain" data-does="head" @click=${() => editHead(this)}>${words.desk.editHead}</button>
        <button type="button" class="plain" data-does="cycles" @click=${() => editCycles(this)}>${words.desk.cycles.heading}</button>
        <button type="button" class="plain" data-does="checks" @click=${() => editChecks(this)}>${words.desk.checks.heading}</button>
        <button type="button" class="plain" data-does="newSection" @click=${() => this.newSection()}>${words.desk.addSection}</button></p></div>
      ${this.door.shown(workbookLink(held.workbook, words))}
      ${planTargets(plan, { place, unit, words, formats: formats(place.lang), changed }, this.doing())}
      ${this.dialogs(plan, words)}`;
  }

  /** One after the other, each an element of its own, so that it is shown anew. */
  dialogs(plan, words) {
    if (this.stale) return keyed(this.stale, staleDialog(this.stale.edit.rows(plan), words, { close: () => this.compared(),
      keepMine: (event) => this.keepMine(event), takeTheirs: (event) => this.takeTheirs(event) }));
    return html`${this.editing.dialog(words)}${this.form.dialog(words)}`;
  }
}

customElements.define('td-desk-sheet', DeskSheet);
