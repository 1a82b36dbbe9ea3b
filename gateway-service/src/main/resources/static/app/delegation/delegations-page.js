import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { byField, focusFirstError, typed } from '../part/field.js';
import { titled } from '../title.js';
import { departmentName, unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { skeleton } from '../view/loading.js';
import { notice } from '../view/notice.js';
import { said } from '../view/said.js';
import { STATES, grant, list, revoke } from './delegations.js';
import { FIELDS, grantDialog, wrong } from './grant.js';
import { revokeDialog } from './revoke.js';
import { delegationTable } from './table.js';

/** Who acts for which department until when; the reviewer grants and revokes. */
class DelegationsPage extends LitElement {
  static properties = {
    place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    answer: { state: true }, unit: { state: true }, draft: { state: true }, ending: { state: true },
    granting: { state: true }, news: { state: true },
  };

  constructor() {
    super();
    this.draft = { fields: {}, errors: {} };
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(properties) {
    const before = properties.get('place');
    const asked = !before || before.state !== this.place.state || before.lang !== this.place.lang;
    if (properties.has('place') && asked) this.answer = undefined;
    if (properties.has('place') ? asked : properties.has('person') && this.answer?.problem) this.load();
  }

  async load() {
    const asked = this.place;
    this.unit ??= await unitOf(this.person.unit, asked.lang);
    const answer = await list(asked);
    if (asked.state === this.place.state) this.answer = answer;
  }

  async more() {
    const { items, next } = this.answer.value;
    const { value, problem } = await list(this.place, next);
    this.answer = problem ? { problem } : { value: { items: [...items, ...value.items], next: value.next } };
  }

  async grant(event) {
    event.preventDefault();
    const fields = typed(event.target);
    const errors = wrong(fields, this.words);
    const done = await this.submit('draft', fields, errors, () => grant(fields, this.place.lang));
    if (!done) return;
    this.news = this.words.delegation.granted(fields.officerName ?? fields.officer, departmentName(this.unit, fields.department));
    this.draft = { fields: {}, errors: {} };
  }

  async revoke(event) {
    event.preventDefault();
    const { delegation } = this.ending;
    const fields = typed(event.target);
    const errors = fields.reason ? {} : { reason: this.words.required };
    const done = await this.submit('ending', fields, errors, () => revoke(delegation, fields.reason, this.place.lang));
    if (!done) return;
    this.news = this.words.delegation.revoked(delegation.officerName ?? delegation.officer);
  }

  /** What was typed stays, whatever the server says. */
  async submit(name, fields, errors, request) {
    const form = this.querySelector('dialog form');
    this[name] = { ...this[name], fields, errors, busy: Object.keys(errors).length === 0 };
    const { problem } = this[name].busy ? await request() : {};
    if (problem) errors = byField(problem.status ? problem : { detail: this.words.errors.network.join('. ') }, FIELDS);
    this[name] = { ...this[name], errors, busy: false };
    await this.updateComplete;
    if (Object.keys(errors).length > 0) return focusFirstError(form);
    form.closest('dialog').close();
    await this.load();
    focusHeading(this);
    return true;
  }

  keep(name, event) {
    this[name].fields = typed(event.currentTarget);
  }

  render() {
    const { words, place, answer, person } = this;
    titled(words, words.screens.delegations);
    const grants = person.roles.includes('reviewer');
    return html`<main id="main" tabindex="-1">
      <div class="toolbar">
        <h1>${words.screens.delegations}<small>${words.delegation.about}</small></h1>
        <label>${words.delegation.columns.state} ${this.states(place, words)}</label>
        ${grants ? html`<button type="button" @click=${() => { this.granting = true; }}>${words.delegation.grant}</button>` : nothing}
      </div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${!answer ? skeleton(words, 5) : answer.problem
        ? notice(answer.problem, place, words, { retry: () => this.load() }) : this.list(answer.value, grants)}
      ${this.dialogs(words)}
    </main>`;
  }

  states(place, words) {
    const go = ({ target }) => this.dispatchEvent(new CustomEvent('go',
      { detail: href(place, { state: target.value || undefined }), bubbles: true }));
    return html`<select @change=${go}>
      <option value="" ?selected=${!place.state}>${words.all}</option>
      ${STATES.map((state) => html`<option value=${state} ?selected=${place.state === state}>${words.delegation.states[state]}</option>`)}
    </select>`;
  }

  list({ items, next }, grants) {
    const { words, place } = this;
    if (items.length === 0) return empty(place.state ? words.delegation.noneInState : words.delegation.none[grants ? 'reviewer' : 'other']);
    const end = (delegation) => { this.ending = { delegation, fields: {}, errors: {} }; };
    return html`${delegationTable(items, words, formats(place.lang), (id) => departmentName(this.unit, id), grants ? end : undefined)}
      ${next ? html`<button type="button" class="plain" @click=${() => this.more()}>${words.more}</button>` : nothing}`;
  }

  dialogs(words) {
    if (this.granting) {
      return grantDialog(this.draft, this.unit?.departments ?? [], words, { close: () => { this.granting = false; },
        keep: (event) => this.keep('draft', event), submit: (event) => this.grant(event) });
    }
    if (!this.ending) return nothing;
    return revokeDialog(this.ending, departmentName(this.unit, this.ending.delegation.department), words, {
      close: () => { this.ending = undefined; }, keep: (event) => this.keep('ending', event),
      submit: (event) => this.revoke(event) });
  }
}

customElements.define('td-delegations', DelegationsPage);
