import { LitElement, html, nothing } from 'lit';
import { Asked } from '../asked.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { departmentName, unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { obligationTable } from './obligation-table.js';
import { grouped, list } from './obligations.js';
import { reminderView } from './reminder-view.js';
import { newest, noteRead } from './reminders.js';
import { unsent } from './unsent.js';
import { unsentList } from './unsent-list.js';

/** What an officer has to send, by the day, and what they were reminded of. */
class WorkPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.obligations = new Asked(this, () => ({ key: this.place.lang, of: this.person.id, ask: () => list({}, this.place.lang) }));
    this.reminders = new Asked(this, () => ({ key: this.place.lang, of: this.person.id, ask: () => newest(this.place.lang) }));
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
  }

  createRenderRoot() {
    return this;
  }

  /** Who has logged in again is not shown the refusal from before. */
  updated(changed) {
    if (!changed.get('person')) return;
    for (const asked of [this.obligations, this.reminders]) if (asked.answer?.problem) asked.again();
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.work);
    return html`<main id="main" tabindex="-1" class="work">
      <div class="toolbar"><h1>${words.screens.work}<small>${words.work.about}</small></h1></div>
      ${unsentList(unsent(this.person), place, words, (id) => departmentName(this.unit.value, id))}
      ${this.obligations.shown(place, words, (items) => html`${this.reminded(items)}${this.list(items)}`)}
    </main>`;
  }

  /** Nothing holds its place while it is asked for: most days there is none. */
  reminded(obligations) {
    const { words, place } = this;
    if (!this.reminders.answer) return nothing;
    return this.reminders.shown(place, words, (all) => all.filter(({ readAt }) => !readAt).map((one) =>
      reminderView(one, { place, words, formats: formats(place.lang), obligations, read: () => this.read(one) })));
  }

  async read(reminder) {
    const { value, problem } = await noteRead(reminder, this.place.lang);
    this.reminders.know(problem ? { ...this.reminders.answer, problem } : { value: [value] });
    await this.updateComplete;
    if (value) focusHeading(this);
  }

  list(items) {
    const { words, place } = this;
    if (items.length === 0) return empty(words.work.none);
    return obligationTable(grouped(items), place, words, formats(place.lang),
      { page: 'entry', nameOf: (id) => departmentName(this.unit.value, id) });
  }
}

customElements.define('td-work', WorkPage);
