import { html, nothing } from 'lit';
import { formats } from '../format.js';
import { changesTable } from './changes-table.js';
import { FILES, checkFile, newKey, takeFile, template } from './submissions.js';

/** Figures from a file: checked first, stored when their officer says so, then seen in the grid. */
export class FileDoor {
  constructor(page) {
    this.page = page;
  }

  shown(entry, words) {
    const told = words.work.door;
    const drop = (event) => {
      event.preventDefault();
      this.read(event.dataTransfer.files[0]);
    };
    return html`<section class="door" aria-label=${told.heading} @dragover=${(event) => event.preventDefault()} @drop=${drop}>
      <p class="actions"><a href=${template(entry.known.of)} download>${told.template}</a>
        <label for="figures-file">${told.choose}</label>
        <input type="file" id="figures-file" accept=${FILES} ?disabled=${Boolean(this.reading)} @change=${({ target }) => this.choose(target)}>
        <span class="quiet">${told.drop}</span></p>
      <div role="status">${this.reading ? told.reading(this.reading) : nothing}</div>
      ${this.wrong ? html`<div class="errors" role="alert"><p>${told.refused(this.wrong.name)}</p>
        <ul>${this.wrong.messages.map((one) => html`<li>${one}</li>`)}</ul></div>` : nothing}</section>`;
  }

  /** The same file can be chosen again after it was mended. */
  async choose(input) {
    const [file] = input.files;
    await this.read(file);
    input.value = '';
  }

  async read(file) {
    if (!file) return;
    const { entry, saving, place, words } = this.page;
    Object.assign(this, { reading: file.name, wrong: undefined });
    await saving.now();
    const { value, problem } = await checkFile(file, entry.known.of, entry.version, place.lang);
    this.reading = undefined;
    if (problem) this.refuse(file, problem);
    else if (value.submission !== Object.values(entry.known.of).join('/')) this.refuse(file, { detail: words.work.door.other(value.submission) });
    else this.preview(file, value);
    this.page.requestUpdate();
  }

  refuse({ name }, { errors = [], changes = [], detail, title, status }) {
    const { words } = this.page;
    const told = words.work.door;
    const all = [...errors.map(({ cell, message }) => (cell ? told.at(cell, message) : message)), ...changes.map((one) => told.changed(one.number, one.title))];
    const whole = status === 0 ? words.errors.network.join('. ') : detail ?? title ?? words.errors.other.join('. ');
    this.wrong = { name, messages: all.length ? all : [whole] };
  }

  preview(file, { counts, read, warnings = [] }) {
    const { words, entry } = this.page;
    const told = words.work.door;
    this.page.form.begin({ heading: told.heading, does: told.does, wide: true, act: () => this.take(file), body: () => html`
      <p>${told.counted(counts.stored, counts.unchanged)}</p>
      ${changesTable(entry.compared(read), entry, words, formats(this.page.place.lang))}
      ${warnings.length ? html`<p>${told.warnings}</p><ul class="missing">${warnings.map(({ cell, message }) => html`<li>${told.at(cell, message)}</li>`)}</ul>` : nothing}` });
  }

  async take(file) {
    const { entry, saving, place } = this.page;
    const { problem } = await takeFile(file, entry.known.of, entry.version, newKey(), place.lang);
    if (problem) this.refuse(file, problem);
    await saving.reread(entry);
    return problem ? { '': this.wrong.messages } : undefined;
  }
}
