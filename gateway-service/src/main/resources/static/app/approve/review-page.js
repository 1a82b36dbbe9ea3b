import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { keepFocus } from '../focus.js';
import { formats, period } from '../format.js';
import { areaField, byField, fieldsOf, missing } from '../part/field.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { departmentName } from '../unit.js';
import { empty } from '../view/empty.js';
import { mark } from '../view/mark.js';
import { notice } from '../view/notice.js';
import { said } from '../view/said.js';
import { known } from '../work/known.js';
import { approve, reopen, sendBack } from '../work/submissions.js';
import { Talk } from '../work/talk.js';
import { isOwn } from './corrections.js';
import { canExtend, extending } from './extending.js';
import { reviewTable } from './review-table.js';

const MARKS = { DRAFT: ['clock', 'at-risk'], SUBMITTED: ['clock', 'on-track'], SENT_BACK: ['cross', 'missed'], REOPENED: ['clock', 'at-risk'], APPROVED: ['done', 'met'] };

/** Opened again figure by figure is another thing than sent back. */
const stateOf = ({ state, open }) => (state === 'SENT_BACK' && open?.length ? 'REOPENED' : state);

/** One submission before its reviewer: approved, sent back, or opened again figure by figure. */
class ReviewPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    chosen: { state: true }, news: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    Object.assign(this, { chosen: new Set(), news: '' });
    this.form = new FormDialog(this);
    this.talk = new Talk(this, () => this.asked.value.entry);
    this.asked = new Asked(this, () => ({ key: `${this.name()} ${this.place.lang}`, of: this.name(), ask: () => known(this.place, this.person.unit) }));
  }

  createRenderRoot() {
    return this;
  }

  name() {
    const { plan, department, period: of } = this.place;
    return `${plan} ${department} ${of}`;
  }

  updated(changed) {
    if (changed.get('person') && this.asked.answer?.problem) this.asked.again();
  }

  get submission() {
    return this.asked.value.entry.known.submission;
  }

  choose(key) {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(key)) chosen.add(key);
    this.chosen = chosen;
  }

  async approve() {
    this.busy = true;
    await this.done(await approve(this.submission, this.place.lang), this.words.work.review.approved);
    this.busy = false;
    await this.updateComplete;
    keepFocus(this);
  }

  /** Asks for the reason first. */
  ask(does, about, request, news) {
    const { words } = this;
    this.form.begin({ heading: does, does, wrong: (fields) => missing(fields, ['reason'], words),
      body: (now) => html`<p>${about}</p>${areaField(fieldsOf(now, words.work.review, words)('reason', { required: true }))}`,
      act: async ({ reason }) => {
        const answer = await request(reason);
        return answer.problem?.status === 422 ? byField(answer.problem, ['reason'], this.words) : this.done(answer, news);
      } });
  }

  sendBack() {
    const { words: { work: { review } }, place } = this;
    this.ask(review.sendBack, review.sendBackAsk, (reason) => sendBack(this.submission, reason, place.lang), review.sentBack);
  }

  reopen() {
    const { words: { work: { review } }, place, chosen } = this;
    const figures = this.asked.value.entry.rows.filter(({ key }) => chosen.has(key)).map(({ target, part }) => ({ target: target.id, ...(part ? { part } : {}) }));
    this.ask(review.reopen, review.reopenAsk(figures.length), (reason) => reopen(this.submission, figures, reason, place.lang), review.reopened(figures.length));
  }

  extend(owed, who) {
    const { words, place } = this;
    this.form.begin(extending(owed, who, place, words, formats(place.lang), (answer, news) => this.done(answer, news)));
  }

  /** What changed meanwhile is shown before anything is done to it. */
  async done({ problem }, news) {
    const isOvertaken = problem?.status === 412 || problem?.status === 409;
    Object.assign(this, { problem: isOvertaken ? undefined : problem, news: problem ? isOvertaken ? this.words.work.review.overtaken : '' : news, partly: Boolean(problem) });
    if (!problem) this.chosen = new Set();
    if (!problem || isOvertaken) await this.asked.refresh();
  }

  render() {
    const { words, place } = this;
    const named = period(place.period);
    const of = named ? words.period(named) : place.period;
    titled(words, of, words.screens.review);
    return html`<main id="main" tabindex="-1" class="work">
      ${this.asked.shown(place, words, (value) => this.whole(value, of))} ${this.form.dialog(words)}</main>`;
  }

  whole({ entry, unit, owed, due }, of) {
    const { words, place, person } = this;
    const { submission, plan } = entry.known;
    const written = formats(place.lang);
    const who = departmentName(unit, place.department);
    return html`<div class="toolbar"><h1>${who}: ${of}<small>${plan.title}${due ? ` · ${words.work.dueOn(written.day(due))}` : ''}</small></h1>
        ${submission ? mark(...MARKS[stateOf(submission)], words.work.review.states[stateOf(submission)]) : nothing}
        <a href=${href({ page: 'approve', lang: place.lang })}>${words.work.review.toList}</a></div>
      ${said(this.news, words, () => { this.news = ''; }, this.partly)}
      ${this.problem ? notice(this.problem, place, words, { retry: () => { this.problem = undefined; } }) : nothing}
      ${submission?.extension ? html`<p class="standing">${words.work.review.extend.granted(written.day(submission.extension.until), submission.extension.reason)}</p>` : nothing}
      ${submission ? this.actions(submission, isOwn(submission, person)) : nothing}
      ${owed && canExtend(owed) ? html`<p class="actions"><button type="button" class="plain" data-does="extend" @click=${() => this.extend(owed, who)}>${words.work.review.extend.does}</button></p>` : nothing}
      ${submission ? reviewTable(entry, words, written, { chosen: submission.state === 'APPROVED' ? this.chosen : undefined,
        choose: (key) => this.choose(key), talk: this.talk }) : empty(words.work.review.notSent)}`;
  }

  actions({ state, sentBackReason }, own) {
    const told = this.words.work.review;
    switch (state) {
      case 'SUBMITTED': return html`<p class="actions">
        <button type="button" data-does="approve" ?disabled=${own || this.busy} aria-describedby=${own ? 'own' : nothing} @click=${() => this.approve()}>${told.approve}</button>
        <button type="button" class="plain" data-does="sendBack" @click=${() => this.sendBack()}>${told.sendBack}</button>
        ${own ? html`<span id="own" class="off-track">${told.own}</span>` : nothing}</p>`;
      case 'APPROVED': return html`<p class="actions"><button type="button" class="plain" data-does="reopen" ?disabled=${this.chosen.size === 0}
        @click=${() => this.reopen()}>${told.reopen}</button><span class="quiet">${told.reopenHint}</span></p>`;
      default: return sentBackReason ? html`<p class="standing">${sentBackReason}</p>` : nothing;
    }
  }
}

customElements.define('td-review', ReviewPage);
