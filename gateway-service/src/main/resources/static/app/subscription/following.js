// The stream for those who build against it: all types, each event as it came.
import { TYPES, streamAddress } from './filters.js';

const RESET = 'stream.reset';
/** Of events that stay on the screen. */
const MOST = 200;

/** Keeps the newest events; a paused one goes on collecting and shows them when it is let go. */
export class Following {
  shown = [];
  waiting = [];
  state = 'opening';
  paused = false;

  /** @param changed is called when there is something else to show */
  constructor(filter, start, changed) {
    this.changed = changed;
    this.source = new EventSource(streamAddress(filter, start));
    this.source.addEventListener('open', () => this.is('live'));
    this.source.addEventListener('error', () => this.is(this.source.readyState === EventSource.CLOSED ? 'closed' : 'broken'));
    [...TYPES, RESET].forEach((type) => this.source.addEventListener(type, (event) => this.take(type, event)));
  }

  close() {
    this.source.close();
  }

  pause(whether) {
    this.paused = whether;
    if (!whether) this.show(this.waiting.splice(0));
    this.changed();
  }

  clear() {
    this.shown = [];
    this.changed();
  }

  take(type, { data, lastEventId }) {
    const one = { type, position: lastEventId, event: JSON.parse(data) };
    if (this.paused) this.waiting = [one, ...this.waiting].slice(0, MOST);
    else this.show([one]);
    this.changed();
  }

  show(newest) {
    this.shown = [...newest, ...this.shown].slice(0, MOST);
  }

  is(state) {
    this.state = state;
    this.changed();
  }
}
