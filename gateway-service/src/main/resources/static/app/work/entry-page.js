import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { formats, period } from '../format.js';
import { isBlock } from '../part/block.js';
import { move } from '../part/moves.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { departmentName } from '../unit.js';
import { empty } from '../view/empty.js';
import { Attaching } from './attaching.js';
import { entryGrid } from './entry-grid.js';
import { BENEATH } from './entry-more.js';
import { figuresDoor, templateLink } from './file-door.js';
import { Forecast } from './forecast.js';
import { wrongList } from './hand-in.js';
import { HandingIn } from './handing-in.js';
import { known } from './known.js';
import { partForm } from './part-form.js';
import { lay } from './paste.js';
import { receiptView } from './receipt.js';
import { Saving } from './saving.js';
import { savingTold, standing } from './standing.js';
import { receipt } from './submissions.js';
import { Talk } from './talk.js';
import { Undoing } from './undoing.js';
import { keepTyped, typedBefore } from './unsent.js';

/** The grid in which an officer enters the figures of a department and period; it saves itself. */
class EntryPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.asked = new Asked(this, () => ({ key: this.name(), ask: async () => this.resumed(await known(this.place, this.person.unit)) }), { anew: false });
    this.proof = new Asked(this, () => this.place.receipt && { key: `${this.place.receipt} ${this.place.lang}`, ask: () => receipt(this.place.receipt, this.place.lang) });
    this.saving = new Saving(() => this.entry, () => this.stored());
    this.forecast = new Forecast(() => this.entry, () => this.requestUpdate());
    this.handing = new HandingIn(this);
    this.door = figuresDoor(this);
    this.files = new Attaching(this);
    this.talk = new Talk(this, () => this.entry);
    this.undoing = new Undoing(() => this.entry, (row, name, text) => this.type(row, name, text));
    this.opened = new Set();
    this.leave = (event) => { if (this.entry?.isUnsaved()) event.preventDefault(); };
  }

  createRenderRoot() {
    return this;
  }

  get entry() {
    return this.asked.value?.entry;
  }

  name() {
    const { plan, department, period: of } = this.place;
    return `${plan} ${department} ${of}`;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.leave);
  }

  /** What was typed before and not stored, without a network for instance, stands in its cells again and is sent. */
  resumed(answer) {
    const typed = Object.entries(answer.value ? typedBefore(this.person, answer.value.entry.known.of) : {});
    typed.forEach(([row, fields]) => { answer.value.entry.typed[row] = fields; });
    this.again = typed.length;
    if (this.again) this.saving.touch();
    return answer;
  }

  /** What is ready is stored on the way out. */
  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.leave);
    this.forecast.stop();
    if (this.entry) this.saving.now();
  }

  willUpdate(changed) {
    if (this.entry && this.entry.lang !== this.place.lang) this.entry.speak(this.place.lang);
    if (changed.get('person') && this.saving.state === 'failed') this.saving.touch();
  }

  updated(changed) {
    if (changed.get('person') && this.asked.answer?.problem) this.asked.again();
    if (this.entry?.known.submission !== this.forecastFor) this.forecast.touch();
    this.forecastFor = this.entry?.known.submission;
  }

  /** What the service has is not kept here any longer. */
  stored() {
    keepTyped(this.person, this.entry.known.of, this.entry.unsaved());
    this.requestUpdate();
  }

  type(row, name, text) {
    this.entry.type(row, name, text);
    Object.assign(this, { demanded: false, outside: 0 });
    keepTyped(this.person, this.entry.known.of, this.entry.unsaved());
    if (row.handedIn && this.entry.isChanged(row)) this.opened.add(row.key);
    if (name === 'evidence' || (name === 'kind' && text === 'OTHER')) this.opened.add(row.key);
    this.saving.touch();
    this.forecast.touch();
    this.requestUpdate();
  }

  paste(event) {
    const block = event.clipboardData.getData('text/plain');
    if (!isBlock(block) || !event.target.matches('[data-column]') || event.target.dataset.column === 'more') return;
    event.preventDefault();
    const { cells, outside } = lay(block, event.target, event.currentTarget, this.entry, this.words);
    this.undoing.fills(cells);
    cells.forEach(([row, name, text]) => this.type(row, name, text));
    this.outside = outside;
    const here = cells.find(([row, name]) => row.key === this.at?.row && name === this.at.cell.dataset.name);
    if (here) this.at.text = here[2];
  }

  /** Where the officer is, and what stood there when they came. */
  focus({ target, type, relatedTarget }) {
    if (type === 'focusout') this.undoing.left(this.at);
    const to = type === 'focusin' ? target : relatedTarget;
    const line = to?.closest('.entry tr[data-row]');
    this.at = line ? { row: line.dataset.row, cell: to, text: to.value } : undefined;
    this.requestUpdate();
  }

  key(event) {
    const takenBack = this.undoing.key(event, this.at);
    if (takenBack) return this.back(...takenBack);
    if (event.key !== 'Escape' || !this.at?.cell.matches('[data-column]')) return move(event);
    const row = this.entry.rows.find(({ key }) => key === this.at.row);
    this.type(row, this.at.cell.dataset.name, this.at.text);
    return undefined;
  }

  /** To the cell that holds again what it held before. */
  async back(row, name) {
    await this.updateComplete;
    const cell = this.querySelector(`[data-row="${CSS.escape(row)}"][data-name="${name}"]`);
    if (this.at) this.at.text = this.at.cell.value; // taken back is not typed
    cell?.focus();
  }

  /** Whether its officer is still at a row, so that nothing is complained of yet; who has asked to hand in is told all. */
  isAt(row) {
    return !this.demanded && this.at?.row === row.key;
  }

  open(row) {
    if (!this.opened.delete(row.key)) this.opened.add(row.key);
    this.requestUpdate();
  }

  addPart({ target }) {
    const { words, entry, asked: { value: { unit } } } = this;
    this.form.begin(partForm(target, entry, unit, words, (part) => entry.addPart(target, part)));
  }

  keep(row) {
    delete this.entry.overtaken[row.key];
    this.saving.touch();
    this.requestUpdate();
  }

  undo(row) {
    this.entry.undo(row);
    this.saving.touch();
    this.requestUpdate();
  }

  async focusWrong() {
    this.demanded = true;
    this.requestUpdate();
    await this.updateComplete;
    (this.querySelector('.entry [aria-invalid], .entry .overtaken button') ?? this.querySelector('[data-errors]'))?.focus();
  }

  go(changes) {
    this.dispatchEvent(new CustomEvent('go', { bubbles: true, detail: href(this.place, changes) }));
  }

  render() {
    const { words, place } = this;
    const named = period(place.period);
    const of = named ? words.period(named) : place.period;
    titled(words, of, words.screens.entry);
    const stay = (event) => event.preventDefault(); // a file that is dropped beside its place is not opened instead of the page
    return html`<main id="main" tabindex="-1" class="work" @dragover=${stay} @drop=${stay}>
      ${this.asked.shown(place, words, (value) => this.whole(value, of))}
      ${this.form.dialog(words)}
    </main>`;
  }

  whole({ entry, unit, due }, of) {
    const { words, place } = this;
    const written = formats(place.lang);
    const { submission, plan } = entry.known;
    const nameOf = (id) => departmentName(unit, id);
    return html`<div class="toolbar"><h1>${words.screens.entry}: ${of}<small>${nameOf(place.department)} · ${plan.title}${due ? ` · ${words.work.dueOn(written.day(due))}` : ''} · ${words.work.givenSoFar(entry.given().length, entry.rows.length)}</small></h1>
        <span class="saving" role="status" data-saving=${this.saving.state}>${savingTold(this.saving, entry, words, written)}</span>
        ${entry.editable ? html`<button type="button" data-does="submit" @click=${() => this.handing.submit()}>${words.work.handIn.does}</button>` : nothing}</div>
      ${place.receipt ? this.proof.shown(place, words, (proof) => receiptView(proof, unit, words, written, () => this.go({ receipt: undefined }))) : nothing}
      ${standing(entry.known, place, words, written, () => this.handing.withdraw())}
      ${this.again ? html`<p class="standing" role="status">${words.work.resumed(this.again)}</p>` : nothing}
      ${this.outside ? html`<p class="standing at-risk" role="status" data-outside>${words.work.outside(this.outside)}</p>` : nothing}
      ${this.saving.messages?.length ? html`<ul class="errors" role="alert">${this.saving.messages.map((one) => html`<li>${one}</li>`)}</ul>` : nothing}
      ${entry.rows.length === 0 ? empty(words.work.nothingOwed) : html`<div class=${this.isAsSent(submission) ? 'as-sent' : ''}>${entryGrid(entry, this.opened, words, written, this.doing())}</div>
        ${entry.editable ? this.door.shown(templateLink(entry, words)) : nothing}
        ${wrongList(entry, words, (row) => this.isAt(row), (row, name) => this.goTo(row, name))}
        ${entry.editable ? html`<p class="actions"><button type="button" @click=${() => this.handing.submit()}>${words.work.handIn.does}</button>
          <span class="quiet">${words.work.hint}</span></p>` : nothing}`}`;
  }

  /** Whether the grid holds what the receipt is of, so that both are printed. */
  isAsSent(submission) {
    return Boolean(this.place.receipt) && this.proof.value?.version === submission?.version;
  }

  doing() {
    return { type: (row, name, text) => this.type(row, name, text), isAt: (row) => this.isAt(row), focus: (event) => this.focus(event),
      key: (event) => this.key(event), paste: (event) => this.paste(event),
      files: this.files, talk: this.talk, open: (row) => this.open(row), addPart: (row) => this.addPart(row), forecast: (row) => this.forecast.of(row), nameOf: (part) => departmentName(this.asked.value.unit, part), keep: (row) => this.keep(row), undo: (row) => this.undo(row) };
  }

  /** Opens what hides the cell. */
  async goTo(row, name) {
    if (BENEATH.includes(name)) this.opened.add(row.key);
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector(`[data-row="${CSS.escape(row.key)}"][data-name="${CSS.escape(name)}"]`)?.focus();
  }
}

customElements.define('td-entry', EntryPage);
