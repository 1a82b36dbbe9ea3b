import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { formats, today } from '../format.js';
import { titled } from '../title.js';
import { unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { Drafting } from './drafting.js';
import { headOf } from './draft-dialog.js';
import { Editing } from './editing.js';
import { clear, entryFrom, entriesOf, ordered, progress, withProposal } from './entries.js';
import { fileForm } from './file-form.js';
import { keep, kept } from './kept.js';
import { readResolution } from './plans.js';
import { targetCard } from './target-card.js';
import { textView } from './text-view.js';

/** A resolution is read; a planner confirms what was read, beside the text. */
class ImportPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    work: { state: true }, lit: { state: true }, reading: { state: true }, problem: { state: true }, unit: { state: true },
    errors: { state: true }, kept: { state: true } };

  constructor() {
    super();
    this.errors = {};
    this.kept = true;
    this.editing = new Editing(this);
    this.drafting = new Drafting(this);
  }

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    this.work = kept(this.person);
    this.unit = (await unitOf(this.person.unit, this.place.lang)) ?? null;
  }

  updated(changed) {
    const { target } = this.place;
    if (changed.has('place') && target !== changed.get('place')?.target) {
      this.light(target);
      if (target) this.bringCard(target);
    }
    if (changed.has('lit') && this.lit) this.bringClause(this.lit);
  }

  light(key) {
    this.lit = key ?? this.place.target;
  }

  /** Only a target that was chosen moves the page; one that is merely pointed at would take it from under the pointer. */
  bringCard(key) {
    this.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** Scrolls the clause into the text's own window. */
  bringClause(key) {
    const box = this.querySelector('.text');
    const clause = box?.querySelector(`[data-keys~="${CSS.escape(key)}"]`);
    if (!clause || box.scrollHeight <= box.clientHeight) return;
    const { top, height } = clause.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (top < frame.top || top + height > frame.bottom) box.scrollTop += top - frame.top - frame.height / 3;
  }

  async read(file) {
    if (!file) return;
    this.problem = undefined;
    this.reading = file;
    const { value, problem } = await readResolution(file, this.place.lang);
    this.reading = undefined;
    if (problem) this.problem = { problem, file };
    else this.change({ file: file.name, read: value, entries: entriesOf(value), head: headOf(value) });
  }

  change(work) {
    this.work = work && { ...this.work, ...work };
    this.kept = keep(this.person, this.work);
  }

  departments() {
    return this.unit?.departments ?? [];
  }

  /** Of the plan; the resolution may not say it. */
  year() {
    return Number(this.work.head.year) || Number(today().slice(0, 4));
  }

  put(entry) {
    if (this.errors[entry.key]) this.errors = { ...this.errors, [entry.key]: [] }; // it keeps its place in the list
    this.change({ entries: this.work.entries.map((one) => (one.key === entry.key ? entry : one)) });
  }

  add(piece) {
    const entry = entryFrom(piece, this.work.entries, this.work.read.sections);
    this.change({ entries: [...this.work.entries, entry],
      read: { ...this.work.read, unread: this.work.read.unread.filter((one) => one !== piece) } });
    this.edit(entry);
  }

  edit(entry) {
    const errors = Object.fromEntries((this.errors[entry.key] ?? []).filter(({ field }) => field).map(({ field, message }) => [field, message]));
    this.editing.begin(entry.target, { errors, store: (target) => this.put({ ...entry, target }) });
  }

  again() {
    if (!window.confirm(this.words.desk.file.replace)) return;
    this.errors = {};
    this.work = undefined;
    keep(this.person, undefined);
  }

  /** What a card may ask for. */
  doing() {
    return { light: (key) => this.light(key), edit: (entry) => this.edit(entry),
      interpret: (entry) => this.edit(entry), take: (entry) => this.put(withProposal(entry)),
      set: (key, state) => this.put({ ...this.work.entries.find((one) => one.key === key), state }) };
  }

  render() {
    const { words, place, work } = this;
    titled(words, words.desk.import);
    return html`<main id="main" tabindex="-1" class="desk">
      <div class="toolbar"><h1>${words.desk.import}<small>${work?.file ?? words.desk.about}</small></h1>
        ${work ? this.tools(words, work) : nothing}</div>
      ${this.unit === null ? html`<p class="errors">${words.desk.noUnit(this.person.unit)} <a href=${href({ page: 'units', lang: place.lang })}>${words.units.enterOwn}</a></p>` : nothing}
      ${work ? this.confirming(words, place, work)
        : fileForm({ reading: this.reading, problem: this.problem }, place, words, (file) => this.read(file))}
      ${this.editing.dialog(words)}
      ${this.drafting.dialog(this.departments(), words)}
    </main>`;
  }

  /** All that was read without a doubt, at once. */
  confirmClear() {
    this.change({ entries: this.work.entries.map((one) => (clear(one) ? { ...one, state: 'CONFIRMED' } : one)) });
  }

  tools(words, { entries }) {
    const { confirmed, of } = progress(entries);
    const sure = entries.filter(clear).length;
    const go = ({ target }) => this.dispatchEvent(new CustomEvent('go', { bubbles: true,
      detail: href(this.place, { order: target.value === 'text' ? 'text' : undefined }) }));
    return html`<label>${words.desk.order} <select class="order" @change=${go}>${['ambiguous', 'text'].map((one) => html`<option value=${one}
        ?selected=${(this.place.order ?? 'ambiguous') === one}>${words.desk.orders[one]}</option>`)}</select></label>
      <span class="progress" role="status">${words.desk.progress(confirmed, of)}</span>
      ${sure > 0 ? html`<button type="button" class="plain" data-does="confirmClear" @click=${() => this.confirmClear()}>${words.desk.confirmClear(sure)}</button>` : nothing}
      <button type="button" class="plain" data-does="other" @click=${() => this.again()}>${words.desk.file.other}</button>
      <button type="button" data-does="draft" @click=${() => this.drafting.begin()}>${words.desk.makeDraft}</button>`;
  }

  confirming(words, place, { read, entries }) {
    const wrong = Object.values(this.errors).filter((errors) => errors.length > 0).length;
    const shown = { place, words, formats: formats(place.lang) };
    return html`<p class="quiet" role="status">${wrong ? html`<span class="errors">${words.desk.errorsAt(wrong)}</span>`
      : this.kept ? words.desk.keptHere : words.desk.notKept}</p>
    <div class="halves">
      ${textView(read.text, entries, place, words, this.lit)}
      <section class="read" aria-labelledby="read"><h2 id="read">${words.desk.targets}</h2>
        ${entries.length === 0 ? empty(words.desk.noTargets) : nothing}
        <ol>${ordered(entries, place.order, this.errors).map((entry) => targetCard(entry, { ...shown, lit: entry.key === this.lit,
          errors: this.errors[entry.key] }, this.doing()))}</ol>
        ${this.unread(words, read.unread)}
      </section></div>`;
  }

  unread(words, pieces) {
    if (pieces.length === 0) return nothing;
    return html`<h2>${words.desk.unread}</h2><ul class="unread">${pieces.map((piece) => html`<li><blockquote>${piece.text}</blockquote>
      <p class="quiet">${piece.reason}</p>
      <button type="button" class="plain" @click=${() => this.add(piece)}>${words.desk.addFrom}</button></li>`)}</ul>`;
  }
}

customElements.define('td-desk-import', ImportPage);
