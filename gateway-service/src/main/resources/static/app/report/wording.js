import { html } from 'lit';
import { refusals } from '../part/dialog.js';
import { grounds, rowsOf } from './narrative.js';

const KINDS = ['PARAGRAPH', 'ITEM', 'NESTED_ITEM', 'HEADING'];

/** Headings of the results are those of the plan's sections. */
const kindsIn = ({ content }) => KINDS.filter((kind) => content !== 'RESULTS' || kind !== 'HEADING');

/** The words of one part while somebody gives it others; what was typed stays until it is stored or let go. */
export class Wording {
  /** @param store (part, passages) => answer */
  constructor(page, store) {
    Object.assign(this, { page, store });
  }

  is(part) {
    return this.part?.part === part.part;
  }

  begin(part) {
    Object.assign(this, { part, errors: [], passages: part.passages.map(({ kind, text, targets }) => ({ kind, text, targets: [...targets] })) });
    this.page.requestUpdate();
  }

  end() {
    this.part = undefined;
    this.page.requestUpdate();
  }

  change(index, change) {
    this.passages = this.passages.map((passage, at) => (at === index ? { ...passage, ...change } : passage));
    this.page.requestUpdate();
  }

  async add() {
    this.passages = [...this.passages, { kind: 'PARAGRAPH', text: '', targets: [] }];
    this.page.requestUpdate();
    await this.page.updateComplete;
    this.page.querySelector('.wording .passage:last-of-type textarea')?.focus();
  }

  remove(index) {
    this.passages = this.passages.filter((_, at) => at !== index);
    this.page.requestUpdate();
  }

  async save(event) {
    event.preventDefault();
    this.busy = true;
    this.page.requestUpdate();
    const passages = this.passages.map((passage) => ({ ...passage, text: passage.text.trim() })).filter(({ text }) => text);
    const { problem } = await this.store(this.part, passages);
    Object.assign(this, { busy: false, errors: problem ? this.told(problem) : [] });
    if (!problem) this.end();
    this.page.requestUpdate();
    await this.page.updateComplete;
    this.page.querySelector('.wording [data-errors]')?.focus();
  }

  told(problem) {
    const { words } = this.page;
    const all = (problem.errors ?? []).map(({ message }) => message);
    return all.length ? all : [problem.status ? problem.detail ?? problem.title : words.errors.network.join('. ')];
  }

  view(report, place, words) {
    const told = words.reports.narrative;
    const rows = rowsOf(report);
    return html`<form class="wording" novalidate @submit=${(event) => this.save(event)} aria-labelledby="wording-heading">
      <h3 id="wording-heading">${this.part.title}</h3> ${refusals(this.errors)}
      ${this.passages.map((passage, index) => this.passage(passage, index, rows, place, words))}
      <p class="actions"><button type="button" class="plain" data-does="add" @click=${() => this.add()}>${told.add}</button></p>
      <p class="actions"><button type="submit" ?disabled=${this.busy}>${told.save}</button>
        <button type="button" class="plain" @click=${() => this.end()}>${words.cancel}</button></p>
    </form>`;
  }

  passage(passage, index, rows, place, words) {
    const told = words.reports.narrative;
    const left = [...rows.values()].filter(({ id }) => !passage.targets.includes(id));
    return html`<div class="passage"><div>
        <p class="actions"><select aria-label=${told.kindOf(index + 1)} @change=${({ target }) => this.change(index, { kind: target.value })}>
          ${kindsIn(this.part).map((kind) => html`<option value=${kind} ?selected=${kind === passage.kind}>${told.kinds[kind]}</option>`)}</select>
          <button type="button" class="plain" aria-label=${told.removeOf(index + 1)} @click=${() => this.remove(index)}>${told.remove}</button></p>
        <textarea rows=${Math.max(2, Math.ceil(passage.text.length / 90))} aria-label=${told.textOf(index + 1)} maxlength="10000" .value=${passage.text}
          @input=${({ target }) => this.change(index, { text: target.value })}></textarea></div>
      <div>${grounds(passage.targets, rows, place, words, (id) => this.change(index, { targets: passage.targets.filter((one) => one !== id) }))}
        <select aria-label=${told.withTarget(index + 1)} @change=${({ target }) => {
          if (target.value) this.change(index, { targets: [...passage.targets, target.value] });
          target.value = '';
        }}><option value="">${told.addTarget}</option>${left.map(({ id, number, title }) => html`<option value=${id}>${number} ${title}</option>`)}</select></div>
    </div>`;
  }
}
