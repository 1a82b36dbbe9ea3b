import { html, nothing } from 'lit';
import { ask, send } from '../api.js';
import { Asked } from '../asked.js';
import { period, periodLabel, today } from '../format.js';
import { byField, choiceField, fieldsOf, missing } from '../part/field.js';
import { holds } from '../screens.js';
import { unitOf } from '../unit.js';
import { mark } from '../view/mark.js';
import { notice } from '../view/notice.js';
import { MAKERS as REPORTERS, periodsOf } from './reports.js';
import { kindName } from './state.js';

const ADDRESS = '/api/v1/report-batches';
const MAKERS = ['leader'];
const WITH_UNITS_BELOW = ['CITY', 'DISTRICT', 'PROVINCE'];
const MARKS = { RUNNING: ['clock', 'on-track'], DONE: ['done', 'met'], CANCELLED: ['dash', 'idle'] };
const FIELDS = ['kind', 'year', 'period', 'language'];
const PAUSE = 2000;

/** Drafts for all units below the person's own: begun, watched, ended. */
export class Batches {
  constructor(page) {
    this.page = page;
    this.unit = new Asked(page, () => (holds(REPORTERS, page.person)
      ? { key: page.person.unit, ask: async () => ({ value: await unitOf(page.person.unit, page.place.lang) }) } : undefined));
    this.batches = new Asked(page, () => (this.mayMakeThem
      ? { key: `${page.person.unit} ${page.place.lang}`, ask: () => this.read() } : undefined));
  }

  get hasUnitsBelow() {
    return WITH_UNITS_BELOW.includes(this.unit.value?.kind);
  }

  get mayMakeThem() {
    return this.hasUnitsBelow && holds(MAKERS, this.page.person);
  }

  /** Kinds for one unit; a comparison of the units below is none where nobody stands below. */
  kinds(known) {
    return known.filter(({ asks }) => asks !== 'UNITS' || this.hasUnitsBelow);
  }

  /** Under which a comparison of the units below is asked for, whether or not there is such a plan. */
  plans(known) {
    const { unit, unitName } = this.page.person;
    const own = this.hasUnitsBelow ? years().map((year) => ({ plan: `${unit}-${year}`, title: `${unitName} ${year}`, year })) : [];
    return [...known, ...own.filter(({ plan }) => known.every((one) => one.plan !== plan))];
  }

  /** Asked for again as long as one is under way. */
  async read() {
    const answer = await ask(ADDRESS, this.page.place.lang);
    clearTimeout(this.next);
    if (answer.value?.items.some(({ state }) => state === 'RUNNING')) this.next = setTimeout(() => this.page.isConnected && this.batches.refresh(), PAUSE);
    return answer;
  }

  begin(form, kinds) {
    const { place, words } = this.page;
    const told = words.reports.batches;
    const wide = kinds.filter(({ ofSection, asks }) => !ofSection && !asks);
    form.begin({ heading: told.make, does: told.make, fields: { year: String(years()[0]) }, redraws: ['kind', 'year'],
      wrong: (fields) => missing(fields, ['kind', 'year', 'period'], words), body: (now) => body(now, wide, place, words),
      act: async ({ kind, period: of, language }) => {
        const { problem } = await send(ADDRESS, { kind, period: of, language }, place.lang);
        if (problem) return byField(problem, FIELDS, words);
        form.close(form.now);
        await this.batches.refresh();
      } });
  }

  async cancel({ id }) {
    const { problem } = await send(`${ADDRESS}/${id}:cancel`, undefined, this.page.place.lang);
    this.problem = problem;
    await this.batches.refresh();
  }

  view(form, kinds) {
    const { place, words } = this.page;
    const told = words.reports.batches;
    if (!this.mayMakeThem) return nothing;
    return html`<section class="door" aria-labelledby="batches-heading">
      <h2 id="batches-heading">${told.heading}</h2>
      <p class="actions">${told.about} <button type="button" data-does="batch" ?disabled=${!kinds} @click=${() => this.begin(form, kinds)}>${told.make}</button></p>
      ${this.problem ? notice(this.problem, place, words) : nothing}
      ${this.batches.shown(place, words, ({ items }) => html`<ul class="batches">${items.map((batch) => this.line(batch, kinds))}</ul>`, 2)}
    </section>`;
  }

  line(batch, kinds) {
    const { place, words } = this.page;
    const told = words.reports.batches;
    const { id, kind, state, total, made, notMade } = batch;
    const of = period(batch.period);
    const name = `${kindName(kind, kinds, place.lang)}, ${of ? words.period(of) : batch.period}`;
    return html`<li data-batch=${id}>${name} ${mark(...MARKS[state], told.states[state])}
      <progress max=${total} value=${made + notMade} aria-label=${name}></progress> ${told.progress(made, notMade, total)}
      ${state === 'RUNNING' ? html`<button type="button" class="plain" data-does="cancel" aria-label=${`${told.cancel}: ${name}`}
        @click=${() => this.cancel(batch)}>${told.cancel}</button>` : nothing}</li>`;
  }
}

function years() {
  const now = Number(today().slice(0, 4));
  return [now, now - 1];
}

function body(now, kinds, place, words) {
  const field = fieldsOf(now, words.reports, words);
  const of = kinds.find(({ kind }) => kind === now.fields.kind);
  const periods = of ? periodsOf(of.reach, now.fields.year) : [];
  return html`${choiceField(field('kind', { required: true, choices: kinds.map(({ kind }) => [kind, kindName(kind, kinds, place.lang)]) }))}
    ${choiceField(field('year', { required: true, choices: years().map((year) => [String(year), String(year)]) }))}
    ${choiceField(field('period', { required: true, choices: periods.map((notation) => [notation, periodLabel(notation, words)]) }))}
    ${choiceField(field('language', { choices: Object.entries(words.reports.languages) }))}`;
}
