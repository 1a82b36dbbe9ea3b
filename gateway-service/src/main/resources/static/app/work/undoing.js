// Takes back what was typed into the grid, a cell or a pasted block at a time, the last first.

const MOST = 100;

export class Undoing {
  #steps = [];
  #entry;
  #type;

  /** @param entry () => what is typed into; @param type (row, name, text) => as the officer would */
  constructor(entry, type) {
    this.#entry = entry;
    this.#type = type;
  }

  /** @param at where the officer was: {row: key, cell, text: what stood there when they came} */
  left(at) {
    if (at?.cell.matches('[data-column][data-name]') && at.cell.value !== at.text) this.#remember([[at.row, at.cell.dataset.name, at.text]]);
  }

  /** @param cells [[row, name, text]] that a block is about to fill */
  fills(cells) {
    this.#remember(cells.map(([row, name]) => [row.key, name, this.#entry().fields(row)[name] ?? '']));
  }

  #remember(step) {
    this.#steps = [...this.#steps, step].slice(-MOST);
  }

  /** Ctrl+Z; within a cell that is being typed into, it is the browser's. @returns [row key, name] to go to, if something was taken back */
  key(event, at) {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return undefined;
    if (this.#steps.length === 0 || (at && at.cell.value !== at.text)) return undefined;
    event.preventDefault();
    const step = this.#steps.pop();
    const rows = new Map(this.#entry().rows.map((row) => [row.key, row]));
    step.filter(([key]) => rows.has(key)).forEach(([key, name, text]) => this.#type(rows.get(key), name, text));
    return step[0];
  }
}
