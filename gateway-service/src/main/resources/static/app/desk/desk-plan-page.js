import { LitElement, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { href } from '../address.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { unitOf } from '../unit.js';
import { skeleton } from '../view/loading.js';
import { notice } from '../view/notice.js';
import { said } from '../view/said.js';
import { calendarView } from './calendar.js';
import { Editing } from './editing.js';
import { forceDialog } from './force-dialog.js';
import { targetIn, withTarget } from './gaps.js';
import { planTargets } from './plan-targets.js';
import { calendar, putInForce, read, replace } from './plans.js';
import { staleDialog } from './stale-dialog.js';

const TABS = ['targets', 'calendar'];

/** One plan of the own unit: its targets, its calendar; a planner edits the draft, a leader puts it in force. */
class DeskPlanPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    answer: { state: true }, dates: { state: true }, unit: { state: true }, stale: { state: true }, forcing: { state: true },
    news: { state: true } };

  constructor() {
    super();
    this.editing = new Editing(this);
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(properties) {
    const before = properties.get('place');
    if (!properties.has('place')) return;
    if (before?.plan !== this.place.plan || before?.lang !== this.place.lang) this.load();
    if (this.place.tab === 'calendar' && !this.dates) this.loadDates();
  }

  async load() {
    this.answer = this.dates = undefined;
    const asked = this.place.plan;
    const answer = await read(asked, this.place.lang);
    if (asked !== this.place.plan) return;
    this.unit = answer.value && await unitOf(answer.value.unit, this.place.lang);
    this.answer = answer;
  }

  async loadDates() {
    const asked = this.place.plan;
    const dates = await calendar(asked, this.place.lang);
    if (asked === this.place.plan) this.dates = dates;
  }

  /** @returns messages for the dialog; a plan that changed meanwhile is shown beside what was edited */
  async put({ target }) {
    const plan = withTarget(this.answer.value, target);
    if (!plan) return { '': [this.words.desk.stale.gone] };
    const { value, problem } = await replace(plan, this.place.lang);
    if (problem?.status === 412) return this.compare(target);
    if (problem) return { '': this.reasons(problem) };
    this.answer = { value };
    this.news = this.words.desk.saved(target.number);
  }

  async compare(mine) {
    const { value, problem } = await read(this.place.plan, this.place.lang);
    if (problem) return { '': this.reasons(problem) };
    this.answer = { value };
    this.stale = { mine, theirs: targetIn(value, mine.id) };
  }

  /** Stored on top of what is there now; when that has changed once more, the two are shown again. */
  async keepMine(event) {
    const shown = this.stale;
    shown.refused = await this.put({ target: shown.mine });
    shown.chosen = !shown.refused;
    if (this.stale === shown) event.target.closest('dialog').close();
  }

  takeTheirs(event) {
    this.stale.chosen = true;
    event.target.closest('dialog').close();
  }

  /** Closed without a choice, the edit goes on. */
  compared() {
    const { mine, chosen, refused } = this.stale;
    this.stale = undefined;
    if (!chosen) this.editing.begin({ target: mine }, refused);
  }

  reasons({ status, title, detail, errors }) {
    if (!status) return [this.words.errors.network.join('. ')];
    return errors?.length ? errors.map(({ message }) => message) : [detail ?? title ?? this.words.errors.other.join('. ')];
  }

  async force(event) {
    event.preventDefault();
    const form = event.target;
    this.forcing = { busy: true };
    const { value, problem } = await putInForce(this.answer.value, this.place.lang);
    this.forcing = { errors: problem && this.reasons(problem), busy: false };
    if (problem) return;
    this.answer = { value };
    this.news = this.words.desk.inForce;
    form.closest('dialog').close();
    focusHeading(this);
  }

  render() {
    const { words, place, answer } = this;
    titled(words, answer?.value?.title, words.screens.desk);
    return html`<main id="main" tabindex="-1" class="desk">${!answer ? html`<h1>${words.screens.desk}</h1>${skeleton(words)}`
      : answer.problem ? html`<h1>${words.screens.desk}</h1>${notice(answer.problem, place, words, { retry: () => this.load() })}`
        : this.plan(answer.value, words, place)}</main>`;
  }

  plan(plan, words, place) {
    const says = (role) => plan.state === 'DRAFT' && plan.unit === this.person.unit && this.person.roles.includes(role);
    return html`<div class="toolbar"><h1>${plan.title}<small>${words.desk.states[plan.state]}, ${words.desk.version(plan.version)} ·
        ${plan.resolution.number}</small></h1>
        ${says('leader') ? html`<button type="button" data-does="force" @click=${() => { this.forcing = {}; }}>${words.desk.putInForce}</button>` : nothing}
      </div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.tabs(words, place)}
      ${place.tab === 'calendar' ? this.calendar(words, place)
        : planTargets(plan, this.unit, words, formats(place.lang), says('planner') ? (entry) => this.editing.begin(entry) : undefined)}
      ${this.dialogs(plan, words, place)}`;
  }

  tabs(words, place) {
    const shown = place.tab ?? 'targets';
    return html`<nav class="menu tabs" aria-label=${words.desk.tabsOf}>${TABS.map((tab) => html`<a aria-current=${tab === shown ? 'page' : nothing}
      href=${href(place, { tab: tab === 'targets' ? undefined : tab })}>${words.desk.tabs[tab]}</a>`)}</nav>`;
  }

  calendar(words, place) {
    const { dates } = this;
    if (!dates) return skeleton(words, 5);
    return dates.problem ? notice(dates.problem, place, words, { retry: () => this.loadDates() })
      : calendarView(dates.value, this.answer.value.state !== 'DRAFT', words, formats(place.lang));
  }

  /** One after the other, each an element of its own, so that it is shown anew. */
  dialogs(plan, words, place) {
    if (this.stale) return keyed('stale', staleDialog(this.stale, place.lang, words, { close: () => this.compared(),
      keepMine: (event) => this.keepMine(event), takeTheirs: (event) => this.takeTheirs(event) }));
    if (this.forcing) return keyed('force', forceDialog(plan, this.forcing, words, formats(place.lang), {
      close: () => { this.forcing = undefined; }, submit: (event) => this.force(event) }));
    return keyed('edit', this.editing.dialog(this.unit?.departments ?? [], words));
  }
}

customElements.define('td-desk-plan', DeskPlanPage);
