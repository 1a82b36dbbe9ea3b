import { LitElement, html, nothing } from 'lit';
import { Asked } from '../asked.js';
import { formats } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { empty } from '../view/empty.js';
import { changedTargets, changesView } from './changes.js';
import { decisionForm } from './decision-form.js';
import { heldAmendment } from './held.js';
import { messages } from './places.js';
import { planTargets } from './plan-targets.js';
import { amendment, amendmentFile, changes, prepare, putAmendmentInForce, readVersion, withdraw } from './plans.js';
import { rebased } from './rebase.js';
import './sheet.js';

const DECISION = ['number', 'date', 'issuer', 'effectiveFrom', 'reason'];

/** The amendment of a plan in force: a planner prepares it beside the plan, a leader puts it in force. */
class DeskAmendment extends LitElement {
  static properties = { plan: { attribute: false }, place: { attribute: false }, words: { attribute: false },
    person: { attribute: false }, unit: { attribute: false } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.open = new Asked(this, () => ({ key: `${this.plan.id} ${this.plan.version} ${this.place.lang}`, ask: () => this.read() }));
    this.changes = new Asked(this, () => this.open.value?.one && { of: `${this.plan.id} ${this.place.lang}`,
      key: `${this.plan.version} ${this.open.value.one.version} ${this.place.lang}`,
      ask: () => changes(this.plan.id, this.plan.version, 'amendment', this.place.lang) });
  }

  createRenderRoot() {
    return this;
  }

  /** That none is open is an answer too. */
  async read() {
    const { value, problem } = await amendment(this.plan.id, this.place.lang);
    return problem && problem.status !== 404 ? { problem } : { value: { one: value } };
  }

  may(role) {
    return this.person.roles.includes(role) && this.plan.unit === this.person.unit;
  }

  know(one) {
    this.open.know({ value: { one } });
  }

  /** Begins one, or stores its decision anew. */
  async keepDecision(decision, before) {
    const content = before ? { decision, plan: before.plan } : { decision, plan: this.plan, basedOn: this.plan.version };
    const { value, problem } = await prepare(content, before, this.place.lang);
    if (problem) return messages(problem, (pointer) => /^\/decision\/(\w+)$/.exec(pointer)?.[1] ?? '', DECISION, this.words);
    return this.know(value);
  }

  decide(one) {
    const decision = one?.decision ?? { issuer: this.plan.resolution.issuer };
    this.form.begin({ ...decisionForm(decision, this.plan.year, undefined, this.words), act: (typed) => this.keepDecision(typed, one) });
  }

  withdraw(one) {
    const told = this.words.desk.amend;
    this.form.begin({ heading: told.withdraw, does: told.withdraw, body: () => html`<p>${told.withdrawAsk}</p>`,
      act: () => this.done(withdraw({ plan: this.plan, version: one.version }, this.place.lang), () => this.know(undefined)) });
  }

  force(one) {
    const { words, place } = this;
    const told = words.desk.amend;
    this.form.begin({ heading: told.force, does: told.force, wide: true,
      body: () => html`${this.said(one)}${this.list()}<p>${told.forceAsk(formats(place.lang).day(one.decision.effectiveFrom))}</p>`,
      act: () => this.done(putAmendmentInForce({ plan: this.plan, version: one.version }, place.lang), (plan) => this.tell(plan)) });
  }

  tell(plan) {
    this.dispatchEvent(new CustomEvent('plan', { bubbles: true, detail: { plan, news: this.words.desk.amend.inForce(plan.version) } }));
  }

  /** The amendment on the plan as it is now. */
  async carryOver(one) {
    const { value: base, problem } = await readVersion(this.plan.id, one.basedOn, this.place.lang);
    const made = base && { decision: one.decision, plan: rebased(one.plan, base, this.plan), basedOn: this.plan.version };
    const answer = made ? await prepare(made, one, this.place.lang) : { problem };
    if (answer.problem) this.open.know(answer);
    else this.know(answer.value);
  }

  async done(request, then) {
    const { value, problem } = await request;
    return problem ? messages(problem, () => '', [], this.words) : then(value);
  }

  render() {
    const { words, place } = this;
    return html`${this.open.shown(place, words, ({ one }) => (one ? this.opened(one) : this.none()))}${this.form.dialog(words)}`;
  }

  none() {
    const told = this.words.desk.amend;
    return this.may('planner') ? empty(told.none.planner, html`<p><button type="button" data-does="begin" @click=${() => this.decide()}
      >${told.begin}</button></p>`) : empty(told.none.other);
  }

  opened(one) {
    const { words } = this;
    const told = words.desk.amend;
    const outdated = one.basedOn !== this.plan.version;
    const button = (name, does, plain = true) => html`<button type="button" class=${plain ? 'plain' : ''} data-does=${name} @click=${does}>${told[name]}</button>`;
    return html`<div class="amending">${this.said(one)}
      <p class="actions">${this.may('planner') ? html`${button('editDecision', () => this.decide(one))} ${button('withdraw', () => this.withdraw(one))}` : nothing}
        ${this.may('leader') && !outdated ? button('force', () => this.force(one), false) : nothing}
        ${this.may('planner') ? nothing : html`<a href=${amendmentFile(this.plan.id)} download>${words.desk.asFile} ${words.desk.files.xlsx}</a>`}</p></div>
      ${outdated ? html`<div class="notice" role="status"><p>${told.outdated(one.basedOn, this.plan.version)}</p>
        ${this.may('planner') ? html`<p class="actions">${button('carryOver', () => this.carryOver(one), false)}</p>` : nothing}</div>` : nothing}
      <div class="with-changes"><section class="will-change" aria-labelledby="will-change"><h2 id="will-change">${told.willChange}</h2>${this.list()}</section>
        <div>${this.content(one)}</div></div>`;
  }

  said({ decision: { number, date, issuer, reason, effectiveFrom } }) {
    const { day } = formats(this.place.lang);
    return html`<p><b>${this.words.desk.amend.by(number, day(date), issuer)}</b> ${this.words.desk.amend.from(day(effectiveFrom))}
      <span class="quiet beneath">${reason}</span></p>`;
  }

  list() {
    const { place, words, unit, plan } = this;
    return this.changes.shown(place, words, ({ items }) => changesView(items, { plans: [this.open.value.one.plan, plan], place, unit, words, to: {} }), 2);
  }

  content(one) {
    const { place, words, unit, person } = this;
    const changed = changedTargets(this.changes.value?.items ?? []);
    return this.may('planner') ? html`<td-desk-sheet .held=${heldAmendment(one)} .place=${place} .words=${words} .person=${person} .unit=${unit}
        .changed=${changed} @held=${({ detail }) => this.know(detail.amendment)}></td-desk-sheet>`
      : planTargets(one.plan, { place, unit, words, formats: formats(place.lang), changed });
  }
}

customElements.define('td-desk-amendment', DeskAmendment);
