import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { calendarView } from '../desk/calendar.js';
import { calendar, list } from '../desk/plans.js';
import { formats, today } from '../format.js';
import { byField, dateField, fieldsOf, missing, textField } from '../part/field.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { said } from '../view/said.js';
import { holidayTable } from './holiday-table.js';
import { holidays, keep, withDay, withWorked, without } from './holidays.js';

const KEEP = ['planner', 'operator'];

/** The days off of a year, which move due dates, and what is due in it by the unit's plan. */
class CalendarPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false }, news: { state: true } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.known = new Asked(this, () => ({ key: `${this.year} ${this.place.lang}`, ask: () => holidays(this.year, this.place.lang) }));
    this.due = new Asked(this, () => ({ key: `${this.year} ${this.person.unit} ${this.place.lang}`, ask: () => this.dates() }));
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
  }

  createRenderRoot() {
    return this;
  }

  get year() {
    return /^\d{4}$/.test(this.place.year ?? '') ? Number(this.place.year) : Number(today().slice(0, 4));
  }

  /** They hold for all, so that a unit which has none above it keeps them. */
  get keeps() {
    return this.person.roles.some((role) => KEEP.includes(role)) && this.unit.value && !this.unit.value.parent;
  }

  async dates() {
    const answer = await list(this.person.unit, this.place.lang);
    if (answer.problem) return answer;
    const plan = answer.value.items.find(({ year, state }) => year === this.year && state !== 'DRAFT');
    return plan ? calendar(plan.id, this.place.lang) : { value: null };
  }

  addDay() {
    this.begin('addDay', ['date', 'name'], ({ date, name }) => withDay(this.known.value, { date, name: name.trim() }));
  }

  addWorked() {
    this.begin('addWorked', ['date'], ({ date }) => withWorked(this.known.value, date));
  }

  remove(date) {
    const { words: { calendar: told }, place } = this;
    this.form.begin({ heading: told.remove, does: told.remove, body: () => html`<p>${told.removeAsk(formats(place.lang).day(date))}</p>`,
      act: () => this.keep(without(this.known.value, date), date) });
  }

  begin(name, names, changed) {
    const { words } = this;
    const told = words.calendar;
    const [min, max] = [`${this.year}-01-01`, `${this.year}-12-31`];
    this.form.begin({ heading: told[name], does: told[name], wrong: (fields) => missing(fields, names, words),
      body: (now) => {
        const field = fieldsOf(now, told, words);
        return html`${dateField(field('date', { required: true, min, max }))}${names.includes('name') ? textField(field('name', { required: true })) : nothing}`;
      },
      act: (fields) => this.keep(changed(fields), fields.date) });
  }

  /** @returns messages by field when it was refused; what somebody else kept meanwhile is shown first */
  async keep(next, date) {
    const { words, place } = this;
    const { value, problem } = await keep(this.known.value, next, place.lang);
    if (problem?.status === 412) await this.known.refresh();
    if (problem) return byField({ ...problem, errors: problem.errors?.map((one) => ({ ...one, pointer: '/date' })) }, ['date', 'name'], words);
    this.known.know({ value });
    await this.due.refresh();
    this.news = words.calendar.kept(formats(place.lang).day(date));
    return undefined;
  }

  render() {
    const { words, place } = this;
    const told = words.calendar;
    titled(words, words.screens.calendar);
    const to = (year) => html`<a href=${href(place, { year: String(year) })}>${year}</a>`;
    return html`<main id="main" tabindex="-1" class="desk calendar-page">
      <div class="toolbar"><h1>${words.screens.calendar} ${this.year}<small>${told.about}</small></h1>
        <nav aria-label=${told.years}>${to(this.year - 1)} · ${to(this.year + 1)}</nav></div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.known.shown(place, words, (known) => this.daysOff(known, words))}
      <section aria-labelledby="due"><h2 id="due">${told.due}</h2>
        ${this.due.shown(place, words, (due) => (due ? calendarView(due, true, words, formats(place.lang)) : empty(told.noPlan(this.year))), 4)}</section>
      ${this.form.dialog(words)}
    </main>`;
  }

  daysOff(known, words) {
    const told = words.calendar;
    const button = (name, does) => html`<button type="button" class="plain" data-does=${name} @click=${does}>${told[name]}</button>`;
    return html`<section aria-labelledby="off"><div class="section-head"><h2 id="off">${told.off}</h2>${this.keeps
        ? html`<p class="actions">${button('addDay', () => this.addDay())}${button('addWorked', () => this.addWorked())}</p>` : nothing}</div>
      <p class="quiet">${known.table ? told.isTable : told.fixedOnly} ${this.keeps ? told.effect : told.whoKeeps}</p>
      ${holidayTable(known, words, formats(this.place.lang), this.keeps ? (date) => this.remove(date) : undefined)}</section>`;
  }
}

customElements.define('td-calendar', CalendarPage);
