import { LitElement, html } from 'lit';
import { ask, send } from '../api.js';
import { Asked } from '../asked.js';
import { focusHeading } from '../focus.js';
import { formats } from '../format.js';
import { titled } from '../title.js';
import { said } from '../view/said.js';

const ADDRESS = '/api/v1/me/sessions';

/** Where the person is logged in; a login that was left open elsewhere is ended from here. */
class LoginsPage extends LitElement {
  static properties = { place: { attribute: false }, words: { attribute: false }, person: { attribute: false },
    news: { state: true } };

  constructor() {
    super();
    this.sessions = new Asked(this, () => ({ key: this.place.lang, ask: () => ask(ADDRESS, this.place.lang) }));
  }

  createRenderRoot() {
    return this;
  }

  async end(session) {
    const { problem } = await send(`${ADDRESS}/${session.id}`, undefined, this.place.lang, {}, 'DELETE');
    if (problem && problem.status !== 404) {
      this.sessions.know({ problem });
      return;
    }
    this.news = this.words.logins.done;
    await this.sessions.again();
    await this.updateComplete;
    focusHeading(this);
  }

  render() {
    const { words, place } = this;
    titled(words, words.screens.logins);
    return html`<main id="main" tabindex="-1">
      <div class="toolbar"><h1>${words.screens.logins}<small>${words.logins.about}</small></h1></div>
      ${said(this.news, words, () => { this.news = ''; })}
      ${this.sessions.shown(place, words, ({ sessions }) => this.table(sessions), 2)}
    </main>`;
  }

  table(sessions) {
    const { columns } = this.words.logins;
    const { moment } = formats(this.place.lang);
    const cell = (column, content) => html`<td role="cell" class=${column} data-label=${columns[column]}>${content}</td>`;
    return html`<table class="records" role="table" aria-label=${this.words.screens.logins}>
      <thead role="rowgroup"><tr role="row">${Object.keys(columns).map((column) => html`<th role="columnheader"
        scope="col" class=${column}>${columns[column]}</th>`)}<td role="cell" class="act"></td></tr></thead>
      <tbody role="rowgroup">${sessions.map((one) => html`<tr role="row" data-id=${one.id}>
        <th role="rowheader" scope="row">${moment(one.since)}</th>
        ${cell('seen', moment(one.seen))}
        ${cell('address', one.address ?? this.words.logins.unknown)}
        <td role="cell" class="act">${this.act(one, moment(one.since))}</td></tr>`)}</tbody>
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
