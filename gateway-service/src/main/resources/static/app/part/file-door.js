import { html, nothing } from 'lit';

/** What is given as a file instead of being typed: checked first, stored when its owner says so, then seen on the page. */
export class FileDoor {
  /**
   * @param page has form (FormDialog), words and requestUpdate()
   * @param how {id, accept, told() → {choose, drop, reading(name), heading, does, at(cell, message, sheet), refused(name)}, before?(),
   * check(file) → answer, wrong?(value) → why it is not for here, body(value) → what it would change, take(file) → answer,
   * more?(problem) → [message]}
   */
  constructor(page, how) {
    Object.assign(this, { page, how });
  }

  /** @param beside what stands before the field, such as the file to be filled in */
  shown(beside = nothing) {
    const { id, accept } = this.how;
    const told = this.how.told();
    const drop = (event) => {
      event.preventDefault();
      this.read(event.dataTransfer.files[0]);
    };
    return html`<section class="door" aria-label=${told.heading} @dragover=${(event) => event.preventDefault()} @drop=${drop}>
      <p class="actions">${beside}<label for=${id}>${told.choose}</label>
        <input type="file" id=${id} accept=${accept} ?disabled=${Boolean(this.reading)} @change=${({ target }) => this.choose(target)}>
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
    Object.assign(this, { reading: file.name, wrong: undefined });
    this.page.requestUpdate();
    const { value, problem } = await this.how.check(file);
    this.reading = undefined;
    const wrong = problem ?? this.how.wrong?.(value);
    if (wrong) this.refuse(file, wrong);
    else this.preview(file, value);
    this.page.requestUpdate();
  }

  refuse({ name }, problem) {
    const { words } = this.page;
    const { errors = [], detail, title, status } = problem;
    const { at } = this.how.told();
    const all = [...errors.map(({ sheet, cell, message }) => (cell ? at(cell, message, sheet) : message)), ...this.how.more?.(problem) ?? []];
    const whole = status === 0 ? words.errors.network.join('. ') : detail ?? title ?? words.errors.other.join('. ');
    this.wrong = { name, messages: all.length ? all : [whole] };
  }

  preview(file, value) {
    const { heading, does } = this.how.told();
    this.page.form.begin({ heading, does, wide: true, act: () => this.take(file), body: () => this.how.body(value) });
  }

  async take(file) {
    const { problem } = await this.how.take(file);
    if (problem) this.refuse(file, problem);
    return problem ? { '': this.wrong.messages } : undefined;
  }
}
