import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { ask, askAll, withQuery } from '../api.js';
import { now } from '../clock.js';
import { formats } from '../format.js';
import { Live } from '../live.js';
import { change } from '../scoreboard.js';
import { titled } from '../title.js';
import { empty } from '../view/empty.js';
import { skeleton } from '../view/loading.js';
import { notice } from '../view/notice.js';
import { BigScreen } from './big-screen.js';
import { Frames } from './frames.js';
import { Grid } from './grid.js';
import { move, point } from './moves.js';
import { phoneList } from './phone-list.js';
import { rankingOf, rankingView } from './ranking.js';
import { toolbar, totalsView } from './toolbar.js';
import { cellOf, differences, grouped, put, sorted, wallOf, wanted } from './wall.js';

/** What is shared out from weights and reports is not in the events: it is asked for so often at most. */
const REREAD_MS = 60_000;
/** Sums over the wall, and the order of its rows, follow its cells after this time. */
const TALLY_MS = 1000;
const PHONE = matchMedia('(max-width: 720px)');

const hasWards = ({ now }) => now.value?.units.length > 0;

/** All wards below a unit by all indicators that they share: live, or as it was known on a day. */
class WallPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    wall: { state: true }, problem: { state: true }, liveness: { state: true } };

  constructor() {
    super();
    this.liveness = { state: 'catchingUp' };
    this.ranking = rankingOf(this);
    this.frames = new Frames((changes) => this.take(changes));
    this.big = new BigScreen(this);
    this.onWidth = () => this.requestUpdate();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    PHONE.addEventListener('change', this.onWidth);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    PHONE.removeEventListener('change', this.onWidth);
    this.stop();
  }

  /** Whose wards: of the address, or the person's own. */
  get unit() {
    return this.place.unit ?? this.person?.unit;
  }

  willUpdate() {
    const { unit, place: { year, asOf, since } } = this;
    const key = JSON.stringify([unit, year, asOf, since]);
    if (key === this.key) return;
    this.key = key;
    this.stop();
    this.wall = undefined;
    this.problem = undefined;
    if (unit) this.start();
  }

  /** The stream first, then the snapshot: what changes between the two comes twice rather than never. */
  start() {
    if (this.place.asOf) {
      this.load();
      return;
    }
    this.live = new Live({ unit: this.unit }, undefined, {
      change: (data) => this.heard(change(data)),
      reset: () => this.catchUp(),
      open: () => this.catchUp(),
      lost: () => { if (this.liveness.state !== 'behind') this.liveness = { state: 'behind', since: now() }; },
    });
  }

  stop() {
    for (const name of ['rereading', 'tallying']) {
      clearTimeout(this[name]);
      this[name] = undefined;
    }
    this.live?.close();
    this.live = undefined;
  }

  async catchUp() {
    this.liveness = { state: 'catchingUp' };
    await this.load();
    if (this.liveness.state === 'catchingUp') this.liveness = { state: 'live' };
  }

  /** What is heard while the snapshot is on its way may be in it or not, and is put upon it. */
  async load() {
    const heard = new Map();
    this.meanwhile = heard;
    const { key, place: { year, asOf, lang } } = this;
    const [present, boards] = await Promise.all([this.ofYear(year), askAll('/api/v1/scoreboards', lang)]);
    const years = [...new Set(boards.value?.map((board) => board.year))].sort((a, b) => b - a);
    const { now, before } = year || hasWards(present) ? present : await this.newest(present, years);
    if (key !== this.key || heard !== this.meanwhile) return; // the reader has gone on, or it is being asked for anew
    this.meanwhile = undefined;
    this.problem = now.problem ?? before.problem;
    if (!now.value) return;
    this.wall = wallOf(now.value, asOf ? [] : boards.value);
    this.years = years.filter((each) => each !== now.value.year);
    this.was = before.value && differences(wallOf(before.value), this.wall);
    this.take([...heard.values()]);
  }

  /** The wards by their plans of a year, and as they were on the other date. @param year undefined for the present one */
  async ofYear(year) {
    const { unit, place: { asOf, since, lang } } = this;
    const overview = (at) => ask(withQuery(`/api/v1/comparisons/${encodeURIComponent(unit)}`, { year, asOf: at }), lang);
    const [now, before] = await Promise.all([overview(asOf), since ? overview(since) : {}]);
    return { now, before };
  }

  /** Where no ward has a plan in the present year: the newest year in which one has; the present one if there is none. */
  async newest(present, years) {
    if (!present.now.value) return present;
    for (const year of years.filter((each) => each !== present.now.value.year)) {
      const found = await this.ofYear(year);
      if (hasWards(found)) return found;
    }
    return present;
  }

  heard(one) {
    if (one.basis !== 'APPROVED' || !one.indicator) return;
    const cell = `${one.unit}/${one.indicator}`;
    this.meanwhile?.set(cell, one);
    this.frames.add(cell, one);
    this.rereading ??= setTimeout(() => { this.rereading = undefined; this.load(); }, REREAD_MS);
  }

  /** Once a frame: only the cells that changed are drawn. */
  take(changes) {
    if (!this.wall || changes.length === 0) return;
    for (const found of changes.map((one) => cellOf(this.wall, one)).filter(Boolean)) {
      this.grid?.change(found.row, found.code, put(found));
    }
    this.tallying ??= setTimeout(() => { this.tallying = undefined; this.requestUpdate(); }, TALLY_MS);
  }

  render() {
    const { place, words, wall } = this;
    titled(words, words.screens.wall);
    const format = formats(place.lang);
    return html`<main id="main" tabindex="-1" class="wall-page ${place.indicator ? 'with-panel' : ''}" @keydown=${this.escape}>
      ${toolbar(this, place, words, format)}
      ${this.problem ? this.refused(this.problem, place, words) : nothing}
      ${wall ? this.whole(wall, place, words, format) : this.nothingYet(words)}
    </main>`;
  }

  refused(problem, place, words) {
    if (problem.status === 404) return empty(words.wall.noWards);
    return notice(problem, place, words, { retry: () => this.load(), kept: Boolean(this.wall) });
  }

  nothingYet(words) {
    if (!this.unit) return empty(words.wall.noUnit);
    return this.problem ? nothing : skeleton(words, 12);
  }

  whole(wall, place, words, format) {
    if (wall.rows.length === 0) return empty(words.wall.nothing(wall.year), this.otherYears(place, words));
    const rows = sorted(wall.rows.filter((row) => wanted(row, place)), place.sort, place.indicator, place.lang);
    this.groups = grouped(rows, place.group);
    return html`${totalsView(this, rows, place, words, format)}
      ${rows.length === 0 ? empty(words.wall.noneFound) : nothing}
      <div class="split">
        ${PHONE.matches ? phoneList(wall, this.groups, this.was, place, words, format)
          : html`<div class="wall-scroll"><div class="wall" role="grid" aria-label=${words.screens.wall} @keydown=${move} @click=${point}></div></div>`}
        ${place.indicator ? rankingView(this.ranking, place, words, format) : nothing}
      </div>`;
  }

  /** Where there is nothing in this year: those in which somebody has a plan, the latest first. */
  otherYears(place, words) {
    return this.years?.length ? html`<p>${words.wall.otherYears} ${this.years.map((year) => html`<a href=${href(place, { year: String(year) })}>${year}</a> `)}</p>` : nothing;
  }

  /** The grid is drawn into an element that the template leaves alone. */
  updated(properties) {
    const host = this.querySelector('.wall');
    if (this.grid?.host !== host) this.grid = host ? new Grid(host) : undefined;
    this.grid?.show(this.wall, this.place, this.words, formats(this.place.lang), this.was);
    this.grid?.arrange(this.groups);
    this.big.turn(this.place.show === 'big');
    this.follow(properties.get('place'));
  }

  /** A ranking that was opened by hand is read next; one that was closed gives its heading back. */
  follow(before) {
    if (!before || before.indicator === this.place.indicator) return;
    if (this.place.indicator) this.querySelector('.panel')?.focus({ preventScroll: true });
    else this.querySelector(`.head [data-code="${CSS.escape(before.indicator)}"] a`)?.focus({ preventScroll: true });
  }

  escape(event) {
    if (event.key === 'Escape') this.querySelector('[data-close]')?.click();
  }
}

customElements.define('td-wall', WallPage);
