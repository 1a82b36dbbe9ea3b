import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked, Parts } from '../asked.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { byField, typed } from '../part/field.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { departmentName, unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { said } from '../view/said.js';
import { STATES, grant, list, revoke } from './delegations.js';
import { FIELDS, grantForm } from './grant.js';
import { revokeForm } from './revoke.js';
import { delegationTable } from './table.js';

/** Who acts for which department until when; the reviewer grants and revokes. */
class DelegationsPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false }, news: { state: true } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.delegations = new Parts(this, () => ({ key: `${this.place.state} ${this.place.lang}`, ask: (after) => list(this.place, after) }));
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
  }

  createRenderRoot() {
    return this;
  }

  /** Who has logged in again is not shown the refusal from before. */
  updated(changed) {
    if (changed.get('person') && this.delegations.answer?.problem) this.delegations.again();
  }

  nameOf(department) {
    return departmentName(this.unit.value, department);
  }

  /** Opened once there are departments to choose from. What was typed stays when the dialog is closed before it is done. */
  async grant() {
    const { words, place, person } = this;
    const unit = await unitOf(person.unit, place.lang);
    const read = (form) => { this.draft = typed(form); return this.draft; };
    this.form.begin({ ...grantForm(unit?.departments ?? [], words), fields: this.draft ?? {}, read,
      act: (fields) => this.done(grant(fields, place.lang), () => {
        this.draft = undefined;
        return words.delegation.granted(fields.officerName ?? fields.officer, this.nameOf(fields.department));
      }) });
  }

  revoke(delegation) {
    const { words, place } = this;
    this.form.begin({ ...revokeForm(delegation, (department) => this.nameOf(department), words),
      act: ({ reason }) => this.done(revoke(delegation, reason, place.lang),
        () => words.delegation.revoked(delegation.officerName ?? delegation.officer)) });
  }

  /** @returns messages by field when it was refused */
  async done(request, news) {
    const { problem } = await request;
    if (problem) return byField(problem, FIELDS, this.words);
    this.news = news();
    this.form.close(this.form.now);
    await this.delegations.refresh();
    await this.updateComplete;
    focusHeading(this);
    return undefined;
  }

  render() {
    const { words, place, person } = this;
    titled(words, words.screens.delegations);
    const grants = person.roles.includes('reviewer');
    return html`<main id="main" tabindex="-1">
      <div class="toolbar">
        <h1>${words.screens.delegations}<small>${words.delegation.about}</small></h1>
        <label>${words.delegation.columns.state} ${this.states(place, words)}</label>
        ${grants ? html`<button type="button" @click=${() => this.grant()}>${words.delegation.grant}</button>` : nothing}
      </div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.delegations.shown(place, words, (value) => this.list(value, grants))}
      ${this.form.dialog(words)}
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
    const end = (delegation) => this.revoke(delegation);
    return html`${delegationTable(items, words, formats(place.lang), (id) => this.nameOf(id), grants ? end : undefined)}
      ${next ? html`<button type="button" class="plain" @click=${() => this.delegations.more()}>${words.more}</button>` : nothing}`;
  }
}

customElements.define('td-delegations', DelegationsPage);
