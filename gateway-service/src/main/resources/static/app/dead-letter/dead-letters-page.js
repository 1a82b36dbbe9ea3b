import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Parts } from '../asked.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { dialog } from '../part/dialog.js';
import { areaField, byField, fieldsOf, missing } from '../part/field.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { empty } from '../view/empty.js';
import { notice } from '../view/notice.js';
import { said } from '../view/said.js';
import { STATES, discard, list, one, sendAgain } from './dead-letters.js';
import { deadLetterTable } from './table.js';

/** Events that a listener gave up: looked at, sent again or discarded. */
class DeadLettersPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false }, news: { state: true },
    seen: { state: true } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.letters = new Parts(this, () => ({ key: `${this.place.state} ${this.place.lang}`, ask: (after) => list(this.place, after) }));
  }

  createRenderRoot() {
    return this;
  }

  /** Who has logged in again is not shown the refusal from before. */
  updated(changed) {
    if (changed.get('person') && this.letters.answer?.problem) this.letters.again();
  }

  async look(letter) {
    this.seen = await one(letter.id, this.place.lang);
  }

  sendAgain(letter) {
    const { words, place } = this;
    this.form.begin({ heading: words.deadLetters.sendAgain, does: words.deadLetters.sendAgain,
      body: () => html`<p>${words.deadLetters.sendAsk(letter.origin.topic)}</p>`,
      act: () => this.done(sendAgain(letter.id, place.lang), words.deadLetters.sent) });
  }

  discard(letter) {
    const { words, place } = this;
    this.form.begin({ heading: words.deadLetters.discard, does: words.deadLetters.discard,
      wrong: (fields) => missing(fields, ['reason'], words),
      body: (now) => html`<p>${words.deadLetters.discardAsk}</p>
        ${areaField(fieldsOf(now, words.deadLetters, words)('reason', { required: true }))}`,
      act: ({ reason }) => this.done(discard(letter.id, reason, place.lang), words.deadLetters.discarded) });
  }

  /** @returns messages by field when it was refused */
  async done(request, news) {
    const { problem } = await request;
    if (problem) return byField(problem, ['reason'], this.words);
    this.news = news;
    this.form.close(this.form.now);
    await this.letters.refresh();
    await this.updateComplete;
    focusHeading(this);
    return undefined;
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.deadLetters);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar">
        <h1>${words.screens.deadLetters}<small>${words.deadLetters.about}</small></h1>
        <label>${words.deadLetters.columns.state} ${this.states(place, words)}</label>
        <button type="button" class="plain" @click=${() => this.letters.refresh()}>${words.refresh}</button>
      </div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.letters.shown(place, words, (value) => this.list(value))}
      ${this.form.dialog(words)} ${this.content(words)}
    </main>`;
  }

  states(place, words) {
    const go = ({ target }) => this.dispatchEvent(new CustomEvent('go',
      { detail: href(place, { state: target.value === 'OPEN' ? undefined : target.value }), bubbles: true }));
    return html`<select @change=${go}>
      ${STATES.map((state) => html`<option value=${state} ?selected=${(place.state ?? 'OPEN') === state}>${words.deadLetters.states[state]}</option>`)}
    </select>`;
  }

  list({ items, next }) {
    const { words, place } = this;
    if (items.length === 0) return empty(words.deadLetters.none[place.state ?? 'OPEN'] ?? words.deadLetters.none.OPEN);
    return html`${deadLetterTable(items, words, formats(place.lang), { look: (letter) => this.look(letter),
      sendAgain: (letter) => this.sendAgain(letter), discard: (letter) => this.discard(letter) })}
      ${next ? html`<button type="button" class="plain" @click=${() => this.letters.more()}>${words.more}</button>` : nothing}`;
  }

  /** What the event says, as long as its topic keeps it. */
  content(words) {
    if (!this.seen) return nothing;
    const { value, problem } = this.seen;
    return dialog(words.deadLetters.look, words, () => { this.seen = undefined; }, problem ? notice(problem, this.place, words)
      : html`<p>${value.cause}</p>${value.content ? html`<dl class="facts-of">${Object.entries(value.content.headers).map(([name, text]) =>
        html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
        <pre class="raw" tabindex="0">${value.content.text ?? words.deadLetters.noText(value.content.bytes)}</pre>` : html`<p>${words.deadLetters.gone}</p>`}`);
  }
}

customElements.define('td-dead-letters', DeadLettersPage);
