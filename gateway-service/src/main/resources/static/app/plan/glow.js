// Rows that just changed glow for a moment.
const GLOW_MS = 2000;

export class Glow {
  /** {id: 0 | 1}: the figure alternates, so that a second change glows again. */
  rows = {};
  /** Changes that the reader was not told of in words yet. */
  untold = 0;

  constructor(host) {
    this.host = host;
  }

  mark(ids) {
    if (ids.length === 0) return;
    this.untold += ids.length;
    this.show({ ...this.rows, ...Object.fromEntries(ids.map((id) => [id, 1 - (this.rows[id] ?? 1)])) });
    const given = this.rows;
    setTimeout(() => this.show(Object.fromEntries(Object.entries(this.rows)
      .filter(([id, turn]) => !ids.includes(id) || given[id] !== turn))), GLOW_MS);
  }

  show(rows) {
    this.rows = rows;
    this.host.requestUpdate();
  }

  /** How many they are; from then on they are told. */
  tell() {
    const { untold } = this;
    this.untold = 0;
    return untold;
  }
}
