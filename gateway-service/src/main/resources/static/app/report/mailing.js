import { html, nothing } from 'lit';
import { ask, send } from '../api.js';
import { Asked } from '../asked.js';
import { fieldsOf, textField } from '../part/field.js';
import { MAKERS, READERS } from './reports.js';

const BOOK = '/api/v1/report-recipients';
const PAUSE = 3000;
const UNDER_WAY = ['WAITING', 'SENDING'];
const TO_BE_SENT = ['REFUSED', 'UNKNOWN', 'GIVEN_UP', 'NOT_SENT'];

/** The e-mails to the recipients of an issued report: to whom, what became of them, once more. */
export class Mailing {
  constructor(page) {
    this.page = page;
    this.mails = new Asked(page, () => (this.isFor(page.report.value)
      ? { key: `${page.report.value.id} ${page.place.lang}`, ask: () => this.read(page.report.value.id) } : undefined));
  }

  isFor(report) {
    return report?.state === 'ISSUED' && this.page.is(READERS);
  }

  /** Asked for again as long as one is under way. */
  async read(id) {
    const answer = await ask(`/api/v1/reports/${encodeURIComponent(id)}/mails`, this.page.place.lang);
    if (answer.value?.items.some(({ state }) => UNDER_WAY.includes(state))) setTimeout(() => this.page.isConnected && this.mails.refresh(), PAUSE);
    return answer;
  }

  view({ id }, words, formats) {
    const { place } = this.page;
    const told = words.reports.mails;
    return html`<section class="mails" aria-labelledby="mails"><div class="section-head"><h2 id="mails">${told.heading}</h2>
      ${this.page.is(MAKERS) ? html`<p class="actions"><button type="button" class="plain" data-does="addresses" @click=${() => this.edit(id)}>${told.edit}</button>
        ${this.mails.value?.on && this.mails.value.items.some((mail) => TO_BE_SENT.includes(stateOf(mail)))
          ? html`<button type="button" data-does="send" @click=${() => this.send(id)}>${told.send}</button>` : nothing}</p>` : nothing}</div>
      ${this.refused ? html`<ul class="errors" role="alert">${this.page.told(this.refused).map((message) => html`<li>${message}</li>`)}</ul>` : nothing}
      ${this.mails.shown(place, words, ({ on, items }) => html`${on ? nothing : html`<p class="quiet">${told.off}</p>`}
        <table class="records"><thead><tr>${['recipient', 'address', 'state'].map((name) => html`<th scope="col">${told.columns[name]}</th>`)}</tr></thead>
        <tbody>${items.map((mail) => row(mail, told, formats))}</tbody></table>`)}</section>`;
  }

  async send(id) {
    const { value, problem } = await send(`/api/v1/reports/${encodeURIComponent(id)}/mails:send`, undefined, this.page.place.lang);
    this.refused = problem;
    if (value) this.mails.know({ value });
    await this.mails.refresh();
  }

  async edit(id) {
    const { page } = this;
    const { words, place } = page;
    const told = words.reports.mails;
    const { value: book, problem } = await ask(`${BOOK}?report=${encodeURIComponent(id)}`, place.lang);
    this.refused = problem;
    if (problem) return page.requestUpdate();
    const lines = book.items.filter(({ isOfReport }) => isOfReport);
    const fields = Object.fromEntries(lines.map(({ addresses }, index) => [`line-${index}`, addresses.join(', ')]));
    return page.form.begin({ heading: told.edit, does: told.save, fields, body: (now) => body(now, lines, words), act: async (now) => {
      const answer = await send(BOOK, { items: changed(book, lines, now) }, place.lang, { 'If-Match': `"${book.version}"` }, 'PUT');
      if (answer.problem) return { '': page.told(answer.problem) };
      await this.mails.refresh();
      return {};
    } });
  }
}

const stateOf = ({ state, address }) => state ?? (address ? 'NOT_SENT' : 'NO_ADDRESS');

/** What was typed for the lines of this report, and what stood there for those of others. */
function changed(book, lines, typed) {
  const others = book.items.filter(({ isOfReport }) => !isOfReport).map(({ recipient, addresses }) => ({ recipient, addresses }));
  return [...others, ...lines.map(({ recipient }, index) => ({ recipient,
    addresses: (typed[`line-${index}`] ?? '').split(/[\s,;]+/).filter(Boolean) }))].filter(({ addresses }) => addresses.length);
}

function body(now, lines, words) {
  const told = words.reports.mails;
  const field = fieldsOf(now, { fields: Object.fromEntries(lines.map(({ recipient }, index) => [`line-${index}`, recipient])) }, words);
  return html`<p>${told.about}</p>${lines.map((_, index) => textField(field(`line-${index}`, { longest: 2000 })))}`;
}

function row(mail, told, formats) {
  const { recipient, address, at } = mail;
  const state = stateOf(mail);
  return html`<tr data-state=${state}><th scope="row">${recipient}</th><td>${address ?? ''}</td>
    <td>${told.states[state]}${at ? html` <span class="quiet">${formats.moment(at)}</span>` : nothing}</td></tr>`;
}
