// Stores a draft as one types: a moment after the last key, one request at a time, and again when no answer came.
import { now } from '../clock.js';
import { newKey, read, save } from './submissions.js';

const PAUSE_MS = 900;
const AGAIN_MS = 5_000;
const NO_ANSWER = [0, 429, 502, 503, 504];

/** Whether it is not known what became of a request, or it was not looked at. */
export function isUnanswered({ status, code }) {
  return NO_ANSWER.includes(status) || code === 'key-in-work';
}

export class Saving {
  /** @param entry () => Entry @param changed called when there is something to show */
  constructor(entry, changed) {
    Object.assign(this, { entry, changed, state: 'none' });
  }

  /** Something was typed. */
  touch() {
    this.state = 'typed';
    this.in(PAUSE_MS);
  }

  in(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), milliseconds);
  }

  /** Stores what is ready; whoever waits for it waits for one that runs already. */
  async now() {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    this.running = this.store().finally(() => { this.running = undefined; this.changed(); });
    return this.running;
  }

  async store() {
    const entry = this.entry();
    const { ready } = entry.changes();
    if (ready.length === 0) return this.settle(entry);
    const filing = entry.filing(ready);
    this.state = 'saving';
    this.changed();
    const { value, problem } = await save(filing, entry.version, this.name(filing), entry.lang);
    if (problem) await this.refused(entry, problem, ready);
    else await this.stored(entry, value, ready, filing.figures);
  }

  settle(entry) {
    if (this.state !== 'saved') this.state = entry.changes().unready.length > 0 ? 'incomplete' : 'none';
  }

  async stored(entry, { errors = [] }, rows, sent) {
    Object.assign(this, { at: now(), sent: undefined, messages: entry.refuse(errors, rows) });
    await this.reread(entry, sent);
    this.state = entry.changes().unready.length > 0 ? 'incomplete' : 'saved';
  }

  /** The same request again has the same name, so that it is not done twice. */
  name(filing) {
    const text = JSON.stringify(filing);
    if (this.sent?.text !== text) this.sent = { text, key: newKey() };
    return this.sent.key;
  }

  async refused(entry, problem, sent) {
    this.problem = problem;
    if (isUnanswered(problem)) return this.later();
    this.sent = undefined;
    if (problem.status === 412 || (problem.status === 409 && problem.code !== 'entry-closed')) return this.overtaken(entry, problem);
    this.messages = entry.refuse(problem.errors ?? [{ message: problem.detail ?? problem.title }], sent);
    this.state = problem.status === 422 ? 'incomplete' : 'failed';
    return undefined;
  }

  later() {
    this.state = 'later';
    this.in(AGAIN_MS);
  }

  async overtaken(entry, { status }) {
    if (!await this.reread(entry)) return this.later();
    this.state = 'overtaken';
    if (status === 412 && entry.changes().ready.length > 0) this.in(0);
    return undefined;
  }

  async reread(entry, sent) {
    const { value, problem } = await read(entry.known.of, entry.lang);
    if (!problem) entry.takeIn(value, sent);
    return !problem;
  }
}
