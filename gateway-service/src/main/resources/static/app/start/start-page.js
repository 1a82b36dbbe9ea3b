import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { ask, withQuery } from '../api.js';
import { Asked } from '../asked.js';
import { formats } from '../format.js';
import { verdictLine } from '../plan/changes-view.js';
import { mayUse } from '../screens.js';
import { titled } from '../title.js';
import { departmentName, unitOf } from '../unit.js';
import { statusOf } from '../view/sign.js';
import { firstVisit } from './first.js';
import { NEEDS, ownPlan } from './needs.js';
import { searchOf, searchView } from './search.js';
import { visit } from './visits.js';

/** As many lines are shown of each list; the screen of its own has all. */
const FEW = 5;

/** Where the day begins: what waits for the person, what changed since they were last here, and a search. */
class StartPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.needs = NEEDS.map((need) => [need, new Asked(this, () => this.question(need))]);
    this.search = searchOf(this);
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
    this.changed = new Asked(this, () => (this.since ? { key: `${this.since} ${this.place.lang}`, ask: () => this.changes() } : undefined));
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(properties) {
    if (properties.has('person') && properties.get('person')?.id !== this.person.id) this.since = visit(this.person.id);
  }

  /** Each list is asked for by itself, so that one that cannot be had takes no other away. */
  question(need) {
    const { person, place: { lang } } = this;
    return mayUse(need, person) ? { key: `${lang} ${person.id}`, of: person.id, ask: () => need.ask(person, lang) } : undefined;
  }

  async changes() {
    const { value: plan, problem } = await ownPlan(this.person, this.place.lang);
    if (!plan) return problem ? { problem } : { value: undefined };
    const answer = await ask(withQuery(`/api/v1/scoreboards/${encodeURIComponent(plan.plan)}/changes`, { since: this.since }), this.place.lang);
    return answer.problem ? answer : { value: { ...answer.value, plan: plan.plan } };
  }

  render() {
    const { words, place, person } = this;
    titled(words, words.screens.start);
    return html`<main id="main" tabindex="-1" class="start">
      <div class="toolbar"><h1>${words.screens.start}<small>${words.start.greeting(person.name)}</small></h1></div>
      ${searchView(this.search, place, words)}
      ${this.since ? nothing : firstVisit(person, place, words)}
      ${this.needs.filter(([need]) => mayUse(need, person)).map(([need, lines]) => this.need(need, lines, words, place))}
      ${this.since ? this.news(words, place) : nothing}
    </main>`;
  }

  need(need, lines, words, place) {
    const told = words.start.needs[need.name];
    return html`<section class="need" data-need=${need.name} aria-labelledby=${`need-${need.name}`}>
      <h2 id=${`need-${need.name}`}>${told.heading}${lines.value ? ` (${lines.value.length})` : ''}</h2>
      ${lines.shown(place, words, (items) => this.list(items, need, told, words, place), 3)}
    </section>`;
  }

  list(items, need, told, words, place) {
    if (items.length === 0) return html`<p class="quiet">${told.none}</p>`;
    const around = { words, formats: formats(place.lang), lang: place.lang, nameOf: (id) => departmentName(this.unit.value, id) };
    return html`<ul class="start-lines">${items.slice(0, FEW).map((one) => this.line(need.line(one, around), words, place))}</ul>
      ${items.length > FEW ? html`<p><a href=${href({ page: need.all, lang: place.lang })}>${words.start.all(items.length)}</a></p>` : nothing}`;
  }

  line({ to, title, beside, status }, words, place) {
    return html`<li>${status ? statusOf(status, words) : nothing}
      <a class="what" href=${href({ ...to, lang: place.lang })}>${title}</a> <span class="quiet">${beside}</span></li>`;
  }

  news(words, place) {
    const format = formats(place.lang);
    return html`<section class="need" data-need="changes" aria-labelledby="need-changes">
      <h2 id="need-changes">${words.start.since(format.moment(this.since))}</h2>
      ${this.changed.shown(place, words, (changes) => this.differences(changes, words, place, format), 3)}
    </section>`;
  }

  differences(changes, words, place, format) {
    if (!changes || changes.verdicts.length + changes.figures.length === 0) return html`<p class="quiet">${words.start.nothingNew}</p>`;
    const plan = { page: 'plan', plan: changes.plan, lang: place.lang };
    return html`<ul class="start-lines">${changes.verdicts.slice(0, FEW).map((one) => verdictLine(one, plan, words, format))}</ul>
      <p><a href=${href({ ...plan, since: this.since.slice(0, 10) })}>${words.start.changes(changes.verdicts.length, changes.figures.length)}</a></p>`;
  }
}

customElements.define('td-start', StartPage);
