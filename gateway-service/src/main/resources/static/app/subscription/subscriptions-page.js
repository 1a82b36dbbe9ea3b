import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { askAll } from '../api.js';
import { Asked, Parts } from '../asked.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { dialog } from '../part/dialog.js';
import { byField, dateField, fieldsOf, missing, textField } from '../part/field.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { empty } from '../view/empty.js';
import { notice } from '../view/notice.js';
import { said } from '../view/said.js';
import { FIELDS, subscriptionForm } from './form.js';
import { STATES, act, create, deliveries, delivery, list, remove, sendAgain } from './subscriptions.js';
import { deliveryTable, webhookTable } from './tables.js';

/** Webhooks of the own unit: made, tried, paused; what was delivered and what was given up. */
class SubscriptionsPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false }, news: { state: true },
    secret: { state: true }, seen: { state: true } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.webhooks = new Parts(this, () => ({ key: this.place.lang, ask: (after) => list(after, this.place.lang) }));
    this.boards = new Asked(this, () => ({ key: this.place.lang, ask: () => askAll('/api/v1/scoreboards', this.place.lang) }));
    this.log = new Parts(this, () => this.place.webhook && { key: `${this.place.webhook} ${this.place.state} ${this.place.lang}`,
      of: this.place.webhook, ask: (after) => deliveries(this.place.webhook, this.place.state, after, this.place.lang) });
  }

  createRenderRoot() {
    return this;
  }

  /** Who has logged in again is not shown the refusal from before. */
  updated(changed) {
    if (changed.get('person') && this.webhooks.answer?.problem) this.webhooks.again();
  }

  add() {
    const { words, place } = this;
    const key = crypto.randomUUID();
    this.form.begin({ ...subscriptionForm(this, words),
      act: (fields) => this.done(create(fields, key, place.lang), words.subscriptions.made, FIELDS) });
  }

  /** What needs a word first is asked in a dialog. */
  does(deed, webhook) {
    const { words, place } = this;
    const told = words.subscriptions;
    const now = { heading: told.deeds[deed], does: told.deeds[deed], body: () => html`<p>${told.asks[deed](webhook.address)}</p>` };
    if (deed === 'rotate') return this.rotate(webhook);
    if (deed === 'replay') return this.replay(webhook);
    const request = () => (deed === 'remove' ? remove(webhook.id, place.lang) : act(webhook.id, deed, undefined, place.lang));
    return this.form.begin({ ...now, act: () => this.done(request(), told.did[deed]) });
  }

  rotate(webhook) {
    const { words, place } = this;
    const told = words.subscriptions;
    this.form.begin({ heading: told.deeds.rotate, does: told.deeds.rotate, fields: { keepHours: '24' },
      wrong: ({ keepHours }) => (/^\d{1,3}$/.test(keepHours ?? '') ? {} : { keepHours: told.wrongHours }),
      body: (now) => textField(fieldsOf(now, told, words)('keepHours', { required: true, longest: 3 })),
      act: ({ keepHours }) => this.done(act(webhook.id, 'rotate-secret', { keepHours: Number(keepHours) }, place.lang), told.did.rotate, ['keepHours']) });
  }

  replay(webhook) {
    const { words, place } = this;
    const told = words.subscriptions;
    this.form.begin({ heading: told.deeds.replay, does: told.deeds.replay, wrong: (fields) => missing(fields, ['since'], words),
      body: (now) => html`<p>${told.asks.replay(webhook.address)}</p>${dateField(fieldsOf(now, told, words)('since', { required: true }))}`,
      act: ({ since }) => this.done(act(webhook.id, 'replay', { since: `${since}T00:00:00+07:00` }, place.lang),
        ({ queued, complete }) => told.replayed(queued, complete), ['since']) });
  }

  /** @param news words, or what makes them of the answer @returns messages by field when it was refused */
  async done(request, news, fields = []) {
    const { value, problem } = await request;
    if (problem) return byField(problem, fields, this.words);
    this.news = typeof news === 'function' ? news(value) : news;
    this.secret = value?.secret;
    this.form.close(this.form.now);
    await Promise.all([this.webhooks.refresh(), this.place.webhook && this.log.refresh()]);
    await this.updateComplete;
    focusHeading(this);
    return undefined;
  }

  async look(one) {
    this.seen = await delivery(this.place.webhook, one.event, this.place.lang);
  }

  async send(one) {
    const messages = await this.done(sendAgain(this.place.webhook, one.event, this.place.lang), this.words.subscriptions.sent);
    if (messages) this.news = messages[''].join('. ');
  }

  render() {
    const { words, place } = this;
    const told = words.subscriptions;
    titled(words, words.screens.subscriptions);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar"><h1>${words.screens.subscriptions}<small>${told.about}</small></h1>
        <button type="button" data-does="create" @click=${() => this.add()}>${told.create}</button>
        <button type="button" class="plain" @click=${() => this.webhooks.refresh()}>${words.refresh}</button></div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.secret ? html`<div class="said" data-secret><p>${told.secret} <code>${this.secret}</code></p>
        <button type="button" class="plain" @click=${() => { this.secret = undefined; }}>${told.noted}</button></div>` : nothing}
      ${this.webhooks.shown(place, words, (value) => this.list(value))}
      ${place.webhook ? this.logged(place, words) : nothing}
      ${this.form.dialog(words)} ${this.content(words)}
    </main>`;
  }

  list({ items, next }) {
    const { words, place } = this;
    if (items.length === 0) return empty(words.subscriptions.none);
    return html`${webhookTable(items, this.boards.value ?? [], place, words, formats(place.lang), (deed, webhook) => this.does(deed, webhook))}
      ${next ? html`<button type="button" class="plain" @click=${() => this.webhooks.more()}>${words.more}</button>` : nothing}`;
  }

  logged(place, words) {
    const told = words.subscriptions;
    const go = ({ target }) => this.dispatchEvent(new CustomEvent('go', { bubbles: true, detail: href(place, { state: target.value || undefined }) }));
    return html`<section aria-labelledby="deliveries"><div class="toolbar"><h2 id="deliveries">${told.deliveries}</h2>
        <label>${told.columns.state} <select @change=${go}><option value="">${words.all}</option>${STATES.map((state) => html`<option value=${state}
          ?selected=${place.state === state}>${told.states[state]}</option>`)}</select></label>
        <button type="button" class="plain" @click=${() => this.log.refresh()}>${words.refresh}</button>
        <a href=${href(place, { webhook: undefined, state: undefined })}>${words.close}</a></div>
      ${this.log.shown(place, words, ({ items, next }) => (items.length === 0 ? empty(told.noDeliveries)
        : html`${deliveryTable(items, words, formats(place.lang), { look: (one) => this.look(one), send: (one) => this.send(one) })}
          ${next ? html`<button type="button" class="plain" @click=${() => this.log.more()}>${words.more}</button>` : nothing}`))}</section>`;
  }

  /** The event as it is sent, and how the subscriber answered. */
  content(words) {
    if (!this.seen) return nothing;
    const { value, problem } = this.seen;
    return dialog(words.subscriptions.look, words, () => { this.seen = undefined; }, problem ? notice(problem, this.place, words)
      : html`${value.attempts.filter(({ answer }) => answer).map(({ answer, status }) => html`<p>${words.subscriptions.answered(status)}</p>
          <pre class="raw" tabindex="0">${answer}</pre>`)}
        <pre class="raw" tabindex="0">${JSON.stringify(value.body, null, 2)}</pre>`);
  }
}

customElements.define('td-subscriptions', SubscriptionsPage);
