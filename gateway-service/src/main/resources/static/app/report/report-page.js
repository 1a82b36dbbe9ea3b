import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { focusHeading } from '../focus.js';
import { formats, period } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { said } from '../view/said.js';
import { against, differenceTable } from './comparing.js';
import { facts, files } from './facts.js';
import { Mailing } from './mailing.js';
import { partView } from './narrative.js';
import { ISSUERS, MAKERS, differences, kinds, list, narrative, one, take, unwrite, write } from './reports.js';
import { kindName } from './state.js';
import { issuing, reviewing } from './steps.js';
import { Wording } from './wording.js';

/** One report: its words beside its figures, its files, its steps, and what it says otherwise than another one. */
class ReportPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false }, news: { state: true },
    refused: { state: true } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.wording = new Wording(this, ({ part }, passages) => this.done(write(this.report.value, part, passages, this.place.lang), this.words.reports.narrative.saved));
    const asked = (key, ask) => new Asked(this, () => (key() ? { key: `${key()} ${this.place.lang}`, of: key(), ask: () => ask(this.place) } : undefined));
    this.report = asked(() => this.place.report, ({ report, lang }) => one(report, lang));
    this.narrative = asked(() => this.place.report, ({ report, lang }) => narrative(report, lang));
    this.kinds = asked(() => 'kinds', ({ lang }) => kinds(lang));
    this.others = asked(() => this.report.value?.plan, ({ lang }) => list({ plan: this.report.value.plan, lang }));
    this.differences = asked(() => this.place.against && `${this.place.report} ${this.place.against}`,
      ({ report, against: from, lang }) => differences(report, from, lang));
    this.mailing = new Mailing(this);
  }

  createRenderRoot() {
    return this;
  }

  is(roles) {
    return this.person.roles.some((role) => roles.includes(role));
  }

  /** Shows what is there by now. @returns the answer when it was refused */
  async done(request, news) {
    const answer = await request;
    if (answer.problem) return answer;
    this.report.know(answer);
    Object.assign(this, { news, refused: undefined });
    await Promise.all([this.narrative.refresh(), this.others.refresh()]);
    return {};
  }

  /** For a form: messages by field, those of no field under ''. */
  async finished(answer, news) {
    const { problem } = await this.done(answer, news);
    if (problem) return { '': this.told(problem) };
    this.form.close(this.form.now);
    await this.updateComplete;
    focusHeading(this);
    return undefined;
  }

  told({ status, detail, title, code, errors = [] }) {
    const { words } = this;
    if (!status) return [words.errors.network.join('. ')];
    return [detail ?? title, ...(code === 'figures-changed' ? [] : errors.map(({ message }) => message))];
  }

  async act(request, news) {
    const { problem } = await this.done(request, news);
    this.refused = problem && this.told(problem);
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.report);
    return html`<main id="main" tabindex="-1" class="report">${this.report.value ? nothing : html`<h1 class="unseen">${words.screens.report}</h1>`}
      ${this.report.shown(place, words, (report) => this.page(report, formats(place.lang)))} ${this.form.dialog(words)}</main>`;
  }

  page(report, format) {
    const { words, place } = this;
    const { planTitle, department } = report.input;
    return html`<div class="toolbar"><h1>${kindName(report.kind, this.kinds.value?.items, place.lang)} · ${this.when(report, format)}
        <small>${department ? `${department.name} · ` : nothing}${planTitle}</small></h1>${this.steps(report)}</div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.refused ? html`<ul class="errors" role="alert">${this.refused.map((message) => html`<li>${message}</li>`)}</ul>` : nothing}
      ${facts(report, place, words, format)} ${files(report, words)}
      ${this.mailing.isFor(report) ? this.mailing.view(report, words, format) : nothing}
      <section class="narrative" aria-labelledby="narrative"><h2 id="narrative">${words.reports.narrative.heading}</h2>
        ${this.narrative.shown(place, words, ({ items }) => items.map((part) => this.part(part, report)))}</section>
      ${this.compare(report, format)}`;
  }

  /** The period, or the days that were asked for. */
  when({ period: notation, input: { template, from, to } }, format) {
    if (template?.asks === 'DATES') return this.words.reports.days(format.day(from), format.day(to));
    const of = period(notation);
    return of ? this.words.period(of) : notation;
  }

  steps(report) {
    const { words, place } = this;
    const told = words.reports;
    const begin = (form) => () => this.form.begin(form(report, place, words, (answer, news) => this.finished(answer, news), this.person));
    const button = (name, does, plain) => html`<button type="button" class=${plain ? 'plain' : ''} data-does=${name} @click=${does}>${told[name]}</button>`;
    if (report.state === 'ISSUED' || !this.is(MAKERS)) return nothing;
    return html`<p class="actions">${button('retake', () => this.act(take('retake', report, {}, place.lang), told.retaken), true)}
      ${report.state === 'DRAFT' ? this.isOwn(report) ? html`<span class="quiet">${told.another}</span>` : button('review', begin(reviewing)) : nothing}
      ${report.state === 'REVIEWED' && this.is(ISSUERS) ? button('issue', begin(issuing)) : nothing}</p>`;
  }

  /** Two people look at a report before it is issued: who made or worded it is not the second one. */
  isOwn({ createdBy }) {
    const parts = this.narrative.value?.items ?? [];
    return [createdBy, ...parts.map(({ by }) => by)].some((one) => one?.id === this.person.id);
  }

  part(part, report) {
    const { words, place } = this;
    if (this.wording.is(part)) return this.wording.view(report, place, words);
    const doing = report.state !== 'ISSUED' && this.is(MAKERS) ? { edit: () => this.wording.begin(part),
      rules: () => this.act(unwrite(report, part.part, place.lang), words.reports.narrative.unwritten) } : undefined;
    return partView(part, report, place, words, doing);
  }

  compare(report, format) {
    const { words, place } = this;
    const others = (this.others.value?.items ?? []).filter(({ id }) => id !== report.id);
    if (others.length === 0) return nothing;
    return html`<section class="compare" aria-labelledby="compare"><h2 id="compare">${words.reports.compare.heading}</h2>
      ${against(others, place, words, format)}
      ${place.against ? this.differences.shown(place, words, ({ items }) => differenceTable(items, words, format)) : nothing}
      ${place.against ? html`<p><a href=${href(place, { against: undefined })}>${words.reports.compare.close}</a></p>` : nothing}</section>`;
  }
}

customElements.define('td-report', ReportPage);
