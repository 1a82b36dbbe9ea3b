import { LitElement, html } from 'lit';
import { href } from './address.js';
import { ask } from './api.js';
import { empty } from './view/empty.js';
import { skeleton } from './view/loading.js';
import { notice } from './view/notice.js';
import { titled } from './title.js';

/** The plans with a public scoreboard. */
class PlansPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    answer: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.answer = undefined;
    this.answer = await ask('/api/v1/scoreboards', this.place.lang);
  }

  async more() {
    const { items, next } = this.answer.value;
    const answer = await ask(`/api/v1/scoreboards?after=${encodeURIComponent(next)}`, this.place.lang);
    this.answer = answer.problem ? answer
      : { value: { items: [...items, ...answer.value.items], next: answer.value.next } };
  }

  render() {
    const { words } = this;
    titled(words);
    return html`<main id="main" tabindex="-1">
      <h1>${words.plans.heading}<small>${words.motto}</small></h1>
      ${!this.answer ? skeleton(words)
        : this.answer.problem ? notice(this.answer.problem, this.place, words, { retry: () => this.load() })
          : this.list(this.answer.value)}
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
      ${next ? html`<button type="button" @click=${() => this.more()}>${words.plans.more}</button>` : ''}`;
  }
}

customElements.define('td-plans', PlansPage);
