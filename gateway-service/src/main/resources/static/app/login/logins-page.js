import { LitElement, html } from 'lit';
import { ask, send } from '../api.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { skeleton } from '../view/loading.js';
import { notice } from '../view/notice.js';
import { said } from '../view/said.js';

const ADDRESS = '/api/v1/me/sessions';

/** Where the person is logged in; a login that was left open elsewhere is ended from here. */
class LoginsPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    answer: { state: true }, news: { state: true } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.answer = await ask(ADDRESS, this.place.lang);
  }

  async end(session) {
    const { problem } = await send(`${ADDRESS}/${session.id}`, undefined, this.place.lang, {}, 'DELETE');
    if (problem && problem.status !== 404) {
      this.answer = { problem };
      return;
    }
    this.news = this.words.logins.done;
    await this.load();
    await this.updateComplete;
    focusHeading(this);
  }

  render() {
    const { words, place, answer } = this;
    titled(words, words.screens.logins);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar"><h1>${words.screens.logins}<small>${words.logins.about}</small></h1></div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${!answer ? skeleton(words, 2) : answer.problem
        ? notice(answer.problem, place, words, { retry: () => this.load() }) : this.table(answer.value.sessions)}
    </main>`;
  }

  table(sessions) {
    const { columns } = this.words.logins;
    const { date, time } = formats(this.place.lang);
    const cell = (column, content) => html`<td role="cell" class=${column} data-label=${columns[column]}>${content}</td>`;
    return html`<table class="records" role="table" aria-label=${this.words.screens.logins}>
      <thead role="rowgroup"><tr role="row">${Object.keys(columns).map((column) => html`<th role="columnheader"
        scope="col" class=${column}>${columns[column]}</th>`)}<td role="cell" class="act"></td></tr></thead>
      <tbody role="rowgroup">${sessions.map((one) => html`<tr role="row" data-id=${one.id}>
        <th role="rowheader" scope="row">${date(one.since)} ${time(one.since)}</th>
        ${cell('seen', html`${date(one.seen)} ${time(one.seen)}`)}
        ${cell('address', one.address ?? this.words.logins.unknown)}
        <td role="cell" class="act">${this.act(one, `${date(one.since)} ${time(one.since)}`)}</td></tr>`)}</tbody>
    </table>`;
  }

  /** This session is ended by the logout, which also ends it at the provider. */
  act(session, since) {
    const { logins } = this.words;
    return session.current ? html`<span class="quiet">${logins.here}</span>` : html`<button type="button" class="plain"
      aria-label=${logins.endOf(since)} @click=${() => this.end(session)}>${logins.end}</button>`;
  }
}

customElements.define('td-logins', LoginsPage);
