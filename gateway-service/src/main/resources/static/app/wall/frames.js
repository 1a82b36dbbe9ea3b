/**
 * Gathers what changes and passes it on once a frame of the screen, of each key only the last: however fast changes come, no more is
 * held than there are keys, and nothing is drawn twice between two frames.
 */
export class Frames {
  #waiting = new Map();
  #asked;

  /** @param take ([value]) => called once a frame with what has come */
  constructor(take) {
    this.take = take;
  }

  add(key, value) {
    this.#waiting.set(key, value);
    this.#asked ??= requestAnimationFrame(() => this.#flush());
  }

  #flush() {
    this.#asked = undefined;
    const values = [...this.#waiting.values()];
    this.#waiting.clear();
    this.take(values);
  }
}
