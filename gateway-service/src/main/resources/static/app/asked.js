import { html } from 'lit';
import { skeleton } from './view/loading.js';
import { notice } from './view/notice.js';

/** What a page asks a service: anew when the question is another one; an answer that comes too late is dropped. */
export class Asked {
  /**
   * @param question () => {key, ask, of?}; undefined as long as there is nothing to ask. Of a question about the same thing
   * (`of`) the answer from before is shown until the new one is there
   * @param anew whether it is asked again by itself when the network is back; not where something may be typed into the answer
   */
  constructor(page, question, { anew = true } = {}) {
    this.page = page;
    this.question = question;
    if (anew) this.anew = () => this.question() && this.answer && this.refresh();
    page.addController(this);
  }

  hostConnected() {
    if (this.anew) document.addEventListener('anew', this.anew);
  }

  hostDisconnected() {
    document.removeEventListener('anew', this.anew);
  }

  get value() {
    return this.answer?.value;
  }

  hostUpdate() {
    const question = this.question();
    if (question?.key === this.key) return;
    const same = question?.of !== undefined && question.of === this.of;
    Object.assign(this, { key: question?.key, of: question?.of, answer: same ? this.answer : undefined });
    if (question) this.take(question);
  }

  again() {
    this.answer = undefined;
    this.page.requestUpdate();
    return this.take(this.question());
  }

  /** What is shown stays until there is something newer, and if there is none. */
  async refresh() {
    const { key, ask } = this.question();
    const { value, problem } = await ask();
    if (key === this.key) this.know(problem ? { ...this.answer, problem } : { value });
  }

  async take({ key, ask }) {
    const answer = await ask();
    if (key === this.key) this.know(answer);
  }

  /** What is known without being asked for, after it was stored for instance. */
  know(answer) {
    this.answer = answer;
    this.page.requestUpdate();
  }

  /** The shape of what comes, what went wrong, or the value as the page shows it. */
  shown(place, words, show, rows = 5) {
    if (!this.answer) return skeleton(words, rows);
    const { value, problem } = this.answer;
    if (!problem) return show(value);
    if (value === undefined) return notice(problem, place, words, { retry: () => this.again() });
    return html`${notice(problem, place, words, { retry: () => this.refresh(), kept: true })}${show(value)}`;
  }
}

/** A list that comes in parts; its question's ask takes the `next` of the part before. */
export class Parts extends Asked {
  async more() {
    const { key, ask } = this.question();
    const { items, next } = this.value;
    const { value, problem } = await ask(next);
    if (key === this.key) this.know(problem ? { ...this.answer, problem } : { value: { ...value, items: [...items, ...value.items] } });
  }
}
