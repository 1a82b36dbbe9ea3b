import { LitElement, html, nothing } from 'lit';
import { ask, scoreboardPath } from './api.js';
import { now } from './clock.js';
import { formats } from './format.js';
import { Live } from './live.js';
import { Alerts } from './plan/alerts.js';
import { changesOf } from './plan/changes.js';
import { changesView } from './plan/changes-view.js';
import { explainedOf } from './plan/explained.js';
import { Glow } from './plan/glow.js';
import { OfficialWord } from './plan/official-word.js';
import { pastBanner } from './plan/past.js';
import { yearOf } from './plan/year.js';
import { after, change, changed, find, merge } from './scoreboard.js';
import { titled } from './title.js';
import { skeleton } from './view/loading.js';
import { notice } from './view/notice.js';
import { panel } from './view/panel.js';
import { overview, summary } from './view/summary.js';
import { SCREENFUL, targetTable } from './view/table.js';
import { toolbar } from './view/toolbar.js';

/** A burst of changes asks for the sums once. */
const SETTLE_MS = 400;

/** The scoreboard of one plan: live, or as it was known at a moment. */
class PlanPage extends LitElement {
  static properties = {
    place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    snapshot: { state: true }, changes: { state: true }, problem: { state: true },
    liveness: { state: true }, news: { state: true }, whole: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { changes: [], liveness: { state: 'catchingUp' }, news: '' });
    this.asked = { year: yearOf(this), explained: explainedOf(this) };
    this.since = changesOf(this);
    this.glow = new Glow(this);
    this.alerts = new Alerts(this);
    this.official = new OfficialWord(this, this.alerts.form);
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  willUpdate(properties) {
    if (properties.has('person') && this.problem?.status === 401) this.start(false);
    if (!properties.has('place')) return;
    const before = properties.get('place');
    const same = before && scoreboardPath(before) === scoreboardPath(this.place);
    if (!same) this.start(before?.plan !== this.place.plan);
  }

  start(otherPlan) {
    this.stop();
    this.changes = [];
    if (this.problem?.status === 404) this.problem = undefined; // it was of another day
    if (otherPlan) Object.assign(this, { snapshot: undefined, whole: Boolean(this.place.row) });
    this.load().then(() => this.follow());
  }

  stop() {
    clearTimeout(this.settling);
    this.live?.close();
    this.live = undefined;
  }

  /** Takes a snapshot; what is shown stays if none can be had. */
  async load() {
    const path = scoreboardPath(this.place);
    const { value, problem } = await ask(path, this.place.lang);
    if (path !== scoreboardPath(this.place)) return; // the reader has gone on
    this.problem = problem;
    if (!value) return;
    const [before, taken] = [this.shown(), this.taken];
    this.snapshot = value;
    this.taken = this.place.asOf;
    this.changes = after(value, this.changes);
    if (before?.plan === value.plan && before.period === value.period && taken === this.taken) this.glow.mark(changed(before, this.shown()));
  }

  /** What was known at a moment does not change any more. */
  follow() {
    if (this.place.asOf || !this.snapshot || !this.isConnected || this.live) return;
    this.live = new Live({ plan: this.place.plan, basis: this.place.basis }, this.snapshot.position, {
      change: (data) => this.take(change(data)),
      reset: () => this.catchUp(),
      open: (again) => (again ? this.catchUp() : this.upToDate()),
      lost: () => this.lost(),
    });
  }

  async catchUp() {
    this.liveness = { state: 'catchingUp' };
    await this.load();
    if (this.liveness.state === 'catchingUp') this.upToDate();
  }

  upToDate() {
    this.liveness = { state: 'live' };
  }

  lost() {
    if (this.liveness.state !== 'behind') this.liveness = { state: 'behind', since: now() };
  }

  /** A cut in the past is not changed by hand: the services work it out anew. */
  take(one) {
    const before = this.shown();
    if (!this.place.period) {
      this.changes = [...this.changes, one];
      this.glow.mark(changed(before, this.shown()));
    }
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.settle(), SETTLE_MS);
  }

  async settle() {
    await Promise.all([this.load(), this.alerts.refresh()]);
    const { headline } = this.snapshot.summary;
    const told = this.glow.tell();
    if (told > 0) this.news = this.words.changes(told, headline[this.place.lang]);
  }

  shown() {
    return this.snapshot && merge(this.snapshot, this.changes);
  }

  render() {
    const { place, words } = this;
    const retry = () => this.load().then(() => this.follow());
    const scoreboard = this.shown();
    if (!scoreboard) return html`<main id="main" tabindex="-1">${this.problem ? notice(this.problem, place, words, { retry }) : skeleton(words)}</main>`;
    const format = formats(place.lang);
    const row = place.row && find(scoreboard, place.row);
    titled(words, row?.title, words.planOf(scoreboard.unitName, scoreboard.year));
    return html`${this.page(scoreboard, row, place, words, format, retry)}${this.alerts.form.dialog(words)}`;
  }

  page(scoreboard, row, place, words, format, retry) {
    return html`<main id="main" tabindex="-1" class=${place.row ? 'with-panel' : ''} @keydown=${this.escape}>
      ${toolbar(scoreboard, place, words, format, this)}
      ${pastBanner(scoreboard.year, this, place, words, format)}
      ${this.unknown ? nothing : this.body(scoreboard, row, place, words, format, retry)}
    </main>`;
  }

  /** Nothing was known of the plan on the day that is asked for; what is known now would be taken for that day's. */
  get unknown() {
    return Boolean(this.place.asOf) && this.problem?.status === 404;
  }

  body(scoreboard, row, place, words, format, retry) {
    return html`${this.problem ? notice(this.problem, place, words, { retry, kept: true }) : nothing}
      ${this.alerts.view(place, words, format)}
      ${summary(scoreboard, place, words, format)}
      ${overview(scoreboard, place, words, format)}
      ${changesView(this.since, place, words, format)}
      <div class="split">
        <div class="sheet">${targetTable(scoreboard, place, words, format, this.glow.rows, this.whole ? Infinity : SCREENFUL)}</div>
        ${place.row ? panel(row, { ...this.asked, official: this.official }, scoreboard, place, words, format) : nothing}
      </div>
      <p class="quiet"><a href="/public/${scoreboard.plan}${place.lang === 'en' ? '?lang=en' : ''}">${words.publicPage}</a></p>
      <p class="unseen" role="status" aria-live="polite">${this.news}</p>`;
  }

  escape(event) {
    if (event.key === 'Escape') this.querySelector('[data-close]')?.click();
  }

  updated(properties) {
    if (this.snapshot && !this.whole) this.showWhole();
    this.handFocus(properties);
  }

  /** What can be seen first is painted before the rest is made. */
  showWhole() {
    requestAnimationFrame(() => setTimeout(() => { this.whole = true; }));
  }

  /** A panel that was opened by hand is read next; one that was closed gives the row back. */
  handFocus(properties) {
    const before = properties.get('place');
    if (!before || before.row === this.place.row) return;
    const rowLink = (id) => this.querySelector(`tr[data-row="${CSS.escape(id)}"] .title a`);
    if (this.place.row) this.querySelector('#panel-title')?.focus({ preventScroll: true });
    else rowLink(before.row)?.focus();
  }
}

customElements.define('td-plan', PlanPage);
