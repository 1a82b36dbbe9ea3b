import { html, nothing } from 'lit';
import { href } from '../address.js';
import { mark } from '../view/mark.js';
import { notice } from '../view/notice.js';
import { verify } from './reports.js';

const MARKS = { AS_ISSUED: ['done', 'met'], ALTERED: ['cross', 'missed'], UNKNOWN: ['dash', 'idle'] };

/** Takes a file and says whether it is what was issued. */
export class Verifying {
  constructor(page) {
    this.page = page;
  }

  async read(input) {
    const [file] = input.files;
    if (!file) return;
    Object.assign(this, { name: file.name, answer: undefined });
    this.page.requestUpdate();
    this.answer = await verify(file, this.page.place.lang);
    input.value = ''; // the same file can be chosen again
    this.page.requestUpdate();
  }

  view(place, words, formats) {
    const told = words.reports.verify;
    return html`<section class="door" aria-labelledby="verify-heading">
      <h2 id="verify-heading">${told.heading}</h2>
      <p class="actions"><label for="verify">${told.choose}</label><input type="file" id="verify" @change=${({ target }) => this.read(target)}></p>
      <div role="status">${this.name ? this.outcome(place, words, formats) : nothing}</div>
    </section>`;
  }

  outcome(place, words, formats) {
    const told = words.reports.verify;
    if (!this.answer) return told.reading(this.name);
    const { value, problem } = this.answer;
    if (problem) return notice(problem, place, words);
    const [shape, tone] = MARKS[value.result];
    const { id, unitName, issued } = value.report ?? {};
    return html`<p data-result=${value.result}>${mark(shape, tone, told.results[value.result])} <b>${this.name}</b></p>
      ${issued ? html`<p>${told.report(issued.symbol, formats.day(issued.date), unitName)}
        ${this.own(value) ? html`<a href=${href({ page: 'report', report: id, lang: place.lang })}>${told.open}</a>` : nothing}</p>
        ${issued.supersededBy ? html`<p>${told.superseded}</p>` : nothing}` : nothing}
      ${value.carriesItsData ? html`<p>${told.carries}</p>` : nothing}`;
  }

  /** Of another unit a report cannot be opened here. */
  own({ report }) {
    return report.unitName === this.page.person.unitName;
  }
}
