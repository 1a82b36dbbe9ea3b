import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { unitOf } from '../unit.js';
import { said } from '../view/said.js';
import './amendment.js';
import { calendarView } from './calendar.js';
import { cyclesTold } from './cycles-form.js';
import { downloads } from './downloads.js';
import { gapsView } from './gaps.js';
import { heldDraft } from './held.js';
import { bringRow, planTargets } from './plan-targets.js';
import { calendar, gaps, read } from './plans.js';
import { rulesTold } from './rules-form.js';
import './sheet.js';
import { stepsOf } from './steps.js';
import './versions.js';

const TABS = { DRAFT: ['targets', 'gaps', 'calendar'], IN_FORCE: ['targets', 'amendment', 'gaps', 'versions', 'calendar'],
  CLOSED: ['targets', 'gaps', 'versions', 'calendar'] };

/** One plan of the own unit from draft to end: its targets, what it lacks, its amendment, its versions, its calendar. */
class DeskPlanPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    unit: { state: true }, news: { state: true } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.asked = new Asked(this, () => ({ key: `${this.place.plan} ${this.place.lang}`, ask: () => this.read() }));
    this.gaps = new Asked(this, () => this.plan && this.of(gaps));
    this.dates = new Asked(this, () => this.plan && this.place.tab === 'calendar' && this.of(calendar));
  }

  createRenderRoot() {
    return this;
  }

  get plan() {
    return this.asked.value;
  }

  /** A question about the plan as it is now. */
  of(ask) {
    const { plan, place } = this;
    return { of: `${plan.id} ${place.lang}`, key: `${plan.id} ${plan.version} ${place.lang}`, ask: () => ask(plan.id, place.lang) };
  }

  async read() {
    const { plan, lang } = this.place;
    const answer = await read(plan, lang);
    this.unit = answer.value && await unitOf(answer.value.unit, lang);
    return answer;
  }

  updated(changed) {
    const { target, tab } = this.place;
    const before = changed.get('place');
    if (changed.has('place') && (target !== before?.target || tab !== before?.tab)) this.wanted = target;
    if (this.wanted && this.plan) this.bring();
  }

  /** The target that an address names, once, as soon as it is there. */
  async bring() {
    const wanted = this.wanted;
    this.wanted = undefined;
    await Promise.all([...this.querySelectorAll('td-desk-sheet, td-desk-versions, td-desk-amendment')].map((part) => part.updateComplete));
    bringRow(this, wanted);
  }

  /** The plan in a newer version; what was done stays to be read until it is closed. */
  know(value, news) {
    this.asked.know({ value });
    this.news = news;
  }

  may(role) {
    return this.plan.unit === this.person.unit && this.person.roles.includes(role);
  }

  render() {
    const { words, place, plan } = this;
    titled(words, plan?.title, words.screens.desk);
    return html`<main id="main" tabindex="-1" class="desk">${plan ? nothing : html`<h1>${words.screens.desk}</h1>`}
      ${this.asked.shown(place, words, () => this.whole(plan, words, place), 8)}</main>`;
  }

  whole(plan, words, place) {
    const steps = stepsOf(this);
    return html`<div class="toolbar"><h1>${plan.title}<small>${words.desk.states[plan.state]}, ${words.desk.version(plan.version)} ·
        ${plan.resolution.number}</small></h1>${steps}</div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.tabs(plan, words, place)} ${place.tab ? nothing : downloads(plan.id, words, undefined, this.isEdited(plan) ? ['docx'] : undefined)}
      ${this.tab(plan, words, place)}
      ${this.form.dialog(words)}`;
  }

  tabs(plan, words, place) {
    const shown = place.tab ?? 'targets';
    const missing = this.gaps.value?.items.length;
    return html`<nav class="menu tabs" aria-label=${words.desk.tabsOf}>${TABS[plan.state].map((tab) => html`<a aria-current=${tab === shown ? 'page' : nothing}
      href=${href({ page: 'deskPlan', plan: plan.id, lang: place.lang, tab: tab === 'targets' ? undefined : tab })}>${words.desk.tabs[tab]}${
        tab === 'gaps' && missing ? html` <span class="count">${missing}</span>` : nothing}</a>`)}</nav>`;
  }

  tab(plan, words, place) {
    const { person, unit } = this;
    switch (place.tab) {
      case 'gaps': return this.gaps.shown(place, words, ({ items }) => gapsView(items, plan, place, words));
      case 'calendar': return this.dates.shown(place, words, (value) => html`${cyclesTold(plan.reportingCycles, words).map((one) => html`<p>${one}</p>`)}
        ${calendarView(value, plan.state !== 'DRAFT', words, formats(place.lang))}`);
      case 'versions': return html`<td-desk-versions .plan=${plan} .place=${place} .words=${words} .unit=${unit}></td-desk-versions>`;
      case 'amendment': return html`<td-desk-amendment .plan=${plan} .place=${place} .words=${words} .person=${person} .unit=${unit}
        @plan=${({ detail }) => this.amended(detail)}></td-desk-amendment>`;
      default: return this.targets(plan, words, place);
    }
  }

  /** Then its workbook is got where it is given back. */
  isEdited({ state }) {
    return state === 'DRAFT' && this.may('planner');
  }

  targets(plan, words, place) {
    const { person, unit } = this;
    return this.isEdited(plan) ? html`<td-desk-sheet .held=${heldDraft(plan)} .place=${place} .words=${words}
        .person=${person} .unit=${unit} @held=${({ detail }) => this.know(detail.plan)}></td-desk-sheet>`
      : html`${rulesTold(plan, plan.validationRules, words).map((one) => html`<p>${one}</p>`)}
        ${planTargets(plan, { place, unit, words, formats: formats(place.lang) })}`;
  }

  amended({ plan, news }) {
    this.know(plan, news);
    this.dispatchEvent(new CustomEvent('go', { bubbles: true, detail: href(this.place, { tab: undefined, target: undefined }) }));
    focusHeading(this);
  }
}

customElements.define('td-desk-plan', DeskPlanPage);
