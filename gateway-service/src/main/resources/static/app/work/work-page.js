import { LitElement, html } from 'lit';
import { Asked } from '../asked.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { departmentName, unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { obligationTable } from './obligation-table.js';
import { grouped, list } from './obligations.js';

/** What an officer has to send, by the day. */
class WorkPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.obligations = new Asked(this, () => ({ key: this.place.lang, of: this.person.id, ask: () => list({}, this.place.lang) }));
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
  }

  createRenderRoot() {
    return this;
  }

  /** Who has logged in again is not shown the refusal from before. */
  updated(changed) {
    if (changed.get('person') && this.obligations.answer?.problem) this.obligations.again();
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.work);
    return html`<main id="main" tabindex="-1" class="work">
      <div class="toolbar"><h1>${words.screens.work}<small>${words.work.about}</small></h1></div>
      ${this.obligations.shown(place, words, (items) => this.list(items))}
    </main>`;
  }

  list(items) {
    const { words, place } = this;
    if (items.length === 0) return empty(words.work.none);
    return obligationTable(grouped(items), place, words, formats(place.lang),
      { page: 'entry', nameOf: (id) => departmentName(this.unit.value, id) });
  }
}

customElements.define('td-work', WorkPage);
