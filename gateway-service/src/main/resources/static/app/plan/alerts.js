import { html, nothing } from 'lit';
import { href } from '../address.js';
import { ask, send, withQuery } from '../api.js';
import { Parts } from '../asked.js';
import { areaField, byField, fieldsOf, missing } from '../part/field.js';
import { FormDialog } from '../part/form-dialog.js';

/** Who is told what is wrong in their own unit, and who of them says that it was seen. */
const TOLD = ['reviewer', 'leader', 'supervisor', 'planner'];
const ACKNOWLEDGE = ['reviewer', 'leader'];

/** As many are shown at first, each of them whole. */
const FEW = 5;

/** The open alerts of the plan that is on the page; of now, and so none beside the past. */
export class Alerts {
  constructor(page) {
    this.page = page;
    this.form = new FormDialog(page);
    this.open = new Parts(page, () => this.question());
  }

  question() {
    const { place: { plan, asOf, lang }, person } = this.page;
    if (asOf || !this.is(TOLD)) return undefined;
    return { of: plan, key: `${plan} ${lang} ${person.id}`, ask: (after) => ask(withQuery('/api/v1/alerts', { plan, open: 'true', after }), lang) };
  }

  /** Whether the person has one of the roles in the plan's own unit. */
  is(roles) {
    const { person, snapshot } = this.page;
    return Boolean(snapshot && person?.unit === snapshot.unit && person.roles?.some((role) => roles.includes(role)));
  }

  refresh() {
    return this.question() ? this.open.refresh() : undefined;
  }

  /** How many, for the page's head. */
  count(words) {
    const number = this.number();
    return number ? html`<a class="alert-count" href="#alerts" @click=${(event) => this.read(event)}>${words.board.alerts.count(number)}</a>` : nothing;
  }

  /** A list that goes on says so: 200+. */
  number() {
    const { items, next } = this.open.value ?? {};
    return items?.length ? `${items.length}${next ? '+' : ''}` : undefined;
  }

  read(event) {
    event?.preventDefault();
    const heading = this.page.querySelector('#alerts') ?? this.page.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus();
  }

  view(place, words, formats) {
    if (!this.question() || (this.open.value?.items.length === 0)) return nothing;
    return this.open.shown(place, words, ({ items, next }) => html`<section class="alerts" aria-labelledby="alerts">
      <h2 id="alerts" tabindex="-1">${words.board.alerts.heading(this.number())}</h2>
      <ul>${(this.all ? items : items.slice(0, FEW)).map((one) => this.one(one, place, words, formats))}</ul>
      ${this.rest(items, next, words)}
    </section>`, 2);
  }

  /** What is shown leads to the others. */
  rest(items, next, words) {
    if (!this.all && items.length > FEW) {
      return html`<button type="button" class="plain" data-does="all" @click=${() => this.showAll()}>${words.board.alerts.rest(`${items.length - FEW}${next ? '+' : ''}`)}</button>`;
    }
    return next ? html`<button type="button" class="plain" @click=${() => this.open.more()}>${words.more}</button>` : nothing;
  }

  /** The first of the others is read next, for the button is gone. */
  async showAll() {
    this.all = true;
    this.page.requestUpdate();
    await this.page.updateComplete;
    this.page.querySelectorAll('.alerts .what')[FEW]?.focus();
  }

  one(alert, place, words, formats) {
    const text = words.board.alerts;
    return html`<li data-alert=${alert.id}>
      <b>${text.kinds[alert.kind]}</b>
      <a class="what" href=${href(place, { row: alert.target, section: undefined })}>${alert.title}</a>
      <span class="why">${alert.text[place.lang]}</span>
      <span class="quiet">${formats.date(alert.at)}${alert.basis === 'PROVISIONAL' ? ` · ${words.bases.PROVISIONAL}` : ''}</span>
      ${this.is(ACKNOWLEDGE) ? html`<button type="button" class="plain" aria-label=${text.of(alert.title)}
        @click=${() => this.acknowledge(alert, place, words)}>${text.acknowledge}</button>` : nothing}</li>`;
  }

  acknowledge(alert, place, words) {
    const text = words.board.alerts;
    this.form.begin({ heading: text.of(alert.title), does: text.acknowledge,
      body: (now) => html`<p>${alert.text[place.lang]}</p>${areaField(fieldsOf(now, text, words)('note', { required: true, longest: 2000 }))}`,
      wrong: (fields) => missing(fields, ['note'], words),
      act: ({ note }) => this.done(alert, note, place, words) });
  }

  /** @returns messages by field when it was refused */
  async done(alert, note, place, words) {
    const { problem } = await send(`/api/v1/alerts/${encodeURIComponent(alert.id)}:acknowledge`, { note }, place.lang);
    if (problem) return byField(problem, ['note'], words);
    this.form.close(this.form.now);
    await this.open.refresh();
    this.page.news = words.board.alerts.done(alert.title);
    await this.page.updateComplete;
    this.read();
    return undefined;
  }
}
