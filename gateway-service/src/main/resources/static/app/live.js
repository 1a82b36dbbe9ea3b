// The stream of changes of what is asked for, such as a plan or all units below one, from the position of a snapshot on. It never gives up.
import { withQuery } from './api.js';

const CHANGED = 'vn.tiendo.reporting.verdict-changed.v1';
const RESET = 'stream.reset';
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30000;
/** A stream that ends sooner only said when to come back. */
const SETTLED_MS = 200;

export class Live {
  #source;
  #timer;
  #settling;
  #wait = FIRST_WAIT_MS;
  #position;
  #of;
  #listener;
  #broken = false;

  /**
   * @param of filters of the stream: {plan, basis}, {unit}
   * @param position undefined: from now on
   * @param listener {change(data), reset(), open(again: boolean), lost()}
   */
  constructor(of, position, listener) {
    this.#of = of;
    this.#position = position;
    this.#listener = listener;
    this.#open();
  }

  close() {
    clearTimeout(this.#timer);
    clearTimeout(this.#settling);
    this.#source?.close();
  }

  #open() {
    const source = new EventSource(withQuery('/api/v1/events', { ...this.#of, type: CHANGED, lastEventId: this.#position }));
    this.#source = source;
    source.addEventListener('open', () => { this.#settling = setTimeout(() => this.#opened(), SETTLED_MS); });
    source.addEventListener('error', () => this.#failed(source));
    source.addEventListener(CHANGED, (event) => this.#changed(event));
    source.addEventListener(RESET, (event) => this.#reset(event));
  }

  #opened() {
    this.#wait = FIRST_WAIT_MS;
    this.#listener.open(this.#broken);
    this.#broken = false;
  }

  /** The browser opens a broken stream again by itself, but not one that was refused. */
  #failed(source) {
    clearTimeout(this.#settling);
    this.#broken = true;
    this.#listener.lost();
    if (source.readyState !== EventSource.CLOSED) return;
    this.#timer = setTimeout(() => this.#open(), this.#wait);
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT_MS);
  }

  /** The position was too old; the stream goes on from the one given, only what lies between is lost. */
  #reset(event) {
    this.#position = event.lastEventId || JSON.parse(event.data).position;
    this.#listener.reset();
  }

  #changed(event) {
    this.#position = event.lastEventId || this.#position;
    this.#listener.change(event.data);
  }
}
