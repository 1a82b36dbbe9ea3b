import { LitElement, html } from 'lit';
import { href } from './address.js';
import { ask, withQuery } from './api.js';
import { Parts } from './asked.js';
import { empty } from './view/empty.js';
import { titled } from './title.js';

/** The plans with a public scoreboard. */
class PlansPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false } };

  constructor() {
    super();
    this.plans = new Parts(this, () => ({ key: this.place.lang,
      ask: (after) => ask(withQuery('/api/v1/scoreboards', { after }), this.place.lang) }));
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { words } = this;
    titled(words);
    return html`<main id="main" tabindex="-1">
      <h1>${words.plans.heading}<small>${words.motto}</small></h1>
      ${this.plans.shown(this.place, words, (value) => this.list(value), 8)}
    </main>`;
  }

  list({ items: plans, next }) {
    const { words } = this;
    if (plans.length === 0) return empty(words.plans.empty);
    return html`<ul class="plans">${plans.map((plan) => html`<li>
      <a href=${href({ page: 'plan', plan: plan.plan, lang: this.place.lang })}>
        <b>${words.planOf(plan.unitName, plan.year)}</b>
        <span>${plan.title}</span>
        <span class="headline">${plan.summary.headline[this.place.lang]}</span>
        <span class="quiet">${words.plans.targets(plan.summary.targets)}</span>
      </a></li>`)}</ul>
      ${next ? html`<button type="button" @click=${() => this.plans.more()}>${words.more}</button>` : ''}`;
  }
}

customElements.define('td-plans', PlansPage);
