import { LitElement, html, nothing } from 'lit';
import { href } from '../address.js';
import { Asked } from '../asked.js';
import { messages } from '../desk/places.js';
import { textField, typed } from '../part/field.js';
import { FormDialog } from '../part/form-dialog.js';
import { titled } from '../title.js';
import { unitOf } from '../unit.js';
import { empty } from '../view/empty.js';
import { said } from '../view/said.js';
import { fieldAt, indicatorForm, indicatorFrom } from './form.js';
import { found, keep, list, mayKeep, readVersion } from './indicators.js';
import { nameOf, oneView, table } from './views.js';

/** The catalogue by which units are laid beside one another: searched, read version by version, and kept by the topmost unit. */
class IndicatorsPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false }, news: { state: true } };

  constructor() {
    super();
    this.form = new FormDialog(this);
    this.catalogue = new Asked(this, () => ({ key: this.place.lang, ask: () => list(this.place.lang) }));
    this.unit = new Asked(this, () => ({ key: this.person.unit, ask: async () => ({ value: await unitOf(this.person.unit, this.place.lang) }) }));
    this.earlier = new Asked(this, () => this.place.code && this.place.version && { key: `${this.place.code} ${this.place.version}`,
      ask: () => readVersion(this.place.code, this.place.version, this.place.lang) });
  }

  createRenderRoot() {
    return this;
  }

  get all() {
    return this.catalogue.value ?? [];
  }

  get keeps() {
    return mayKeep(this.person, this.unit.value);
  }

  edit(code) {
    const told = this.words.indicators;
    const indicator = this.all.find((one) => one.code === code);
    this.form.begin({ ...indicatorForm({ indicator, taken: (other) => this.all.some((one) => one.code === other) }, this.words),
      heading: indicator ? told.edit : told.add, does: this.words.desk.save, act: (fields) => this.store(fields, code) });
  }

  /** @param code of the one that is edited, in the version that is there by now */
  async store(fields, code) {
    const { lang } = this.place;
    const before = this.all.find((one) => one.code === code);
    const { value, problem } = await keep(indicatorFrom(fields, before), before, lang);
    if (problem?.status === 412) return this.overtaken();
    if (problem) return messages(problem, fieldAt, [...this.querySelectorAll('dialog [name]')].map(({ name }) => name), this.words);
    this.catalogue.know(await list(lang));
    this.news = this.words.indicators.saved(nameOf(value, lang));
    this.go({ code: value.code, version: undefined });
    return undefined;
  }

  /** Somebody else was quicker. What was typed stays; what they stored can be read beneath before it is stored again. */
  async overtaken() {
    this.catalogue.know(await list(this.place.lang));
    return { '': [this.words.indicators.overtaken] };
  }

  go(changes) {
    this.dispatchEvent(new CustomEvent('go', { bubbles: true, detail: href(this.place, changes) }));
  }

  render() {
    const { words, place } = this;
    const told = words.indicators;
    titled(words, words.screens.indicators);
    return html`<main id="main" tabindex="-1" class="desk">
      <div class="toolbar"><h1>${words.screens.indicators}<small>${told.about}</small></h1>
        ${this.keeps ? html`<button type="button" data-does="add" @click=${() => this.edit()}>${told.add}</button>` : nothing}</div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.catalogue.shown(place, words, (items) => (items.length === 0 ? empty(this.keeps ? told.none.keeper : told.none.other) : this.whole(items, place, words)))}
      ${this.form.dialog(words)}
    </main>`;
  }

  whole(items, place, words) {
    const shown = found(items, place.words);
    const chosen = items.find(({ code }) => code === place.code);
    const search = (event) => {
      event.preventDefault();
      this.go({ words: typed(event.currentTarget).words });
    };
    return html`<form class="filters" role="search" @submit=${search}>
        ${textField({ name: 'words', label: words.indicators.search, value: place.words })}
        <p class="actions"><button type="submit" class="plain">${words.indicators.find}</button>
          ${place.words ? html`<a href=${href(place, { words: undefined })}>${words.audit.filters.clear}</a>` : nothing}
          <span class="quiet" role="status">${words.indicators.count(shown.length, items.length)}</span></p></form>
      <div class=${chosen ? 'with-one' : ''}>${shown.length ? table(shown, place, words) : empty(words.indicators.noneFound)}
        ${chosen ? this.one(chosen, place, words) : nothing}</div>`;
  }

  one(indicator, place, words) {
    return html`<section class="one" aria-labelledby="one"><div class="section-head"><h2 id="one">${nameOf(indicator, place.lang)}</h2>
        ${this.keeps ? html`<button type="button" class="plain" data-does="edit" @click=${() => this.edit(indicator.code)}>${words.desk.edit}</button>` : nothing}</div>
      ${place.version ? this.earlier.shown(place, words, (earlier) => oneView(earlier, indicator.version, place, words), 3)
        : oneView(indicator, indicator.version, place, words)}</section>`;
  }
}

customElements.define('td-indicators', IndicatorsPage);
