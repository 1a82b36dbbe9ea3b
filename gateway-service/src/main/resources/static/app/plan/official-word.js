import { html, nothing } from 'lit';
import { ask, send } from '../api.js';
import { Asked } from '../asked.js';
import { areaField, byField, choiceField, fieldsOf, missing } from '../part/field.js';
import { periodLabel } from '../format.js';

const WORDS = ['EXCEEDED', 'MET', 'NEARLY_MET', 'NOT_MET'];
const READ = ['officer', 'reviewer', 'planner', 'leader', 'supervisor'];
const SAY = ['reviewer', 'leader'];

/** What people of the unit say of the target whose row is open, beside what its verdict proposes; criteria have no word of their own. */
export class OfficialWord {
  constructor(page, form) {
    this.page = page;
    this.form = form;
    this.said = new Asked(page, () => this.question());
  }

  question() {
    const { place: { row, asOf, lang }, snapshot } = this.page;
    if (!row || asOf || !this.is(READ)) return undefined;
    const path = `/api/v1/official-words/${encodeURIComponent(snapshot.plan)}/${snapshot.period}`;
    return { of: path, key: `${path} ${snapshot.version} ${lang}`, path, ask: () => ask(path, lang) };
  }

  /** Whether the person has one of the roles in the plan's own unit. */
  is(roles) {
    const { person, snapshot } = this.page;
    return Boolean(snapshot && person?.unit === snapshot.unit && person.roles?.some((role) => roles.includes(role)));
  }

  view(row, place, words, formats) {
    const of = this.said.value?.items.find(({ target }) => target === row.id);
    if (!of) return nothing;
    const { board: { official: told } } = words;
    return html`<section class="official" aria-labelledby="official"><h3 id="official">${told.heading(periodLabel(this.said.value.period, words))}</h3>
      <p>${of.official ? html`<b>${told.words[of.official.word]}</b> <span class="quiet">${of.official.by.name}, ${formats.date(of.official.at)}</span>` : told.none}
        ${of.proposed ? html`<span class="quiet beneath">${told.proposed(told.words[of.proposed])}</span>` : nothing}</p>
      ${of.official?.ground ? html`<p lang="vi">${of.official.ground}</p>` : nothing}
      ${this.is(SAY) ? html`<p class="actions"><button type="button" class="plain" data-does="official" @click=${() => this.begin(of, place, words)}>${told.say}</button>
        ${of.official ? html`<button type="button" class="plain" data-does="official-take-back" @click=${() => this.beginTakingBack(of, place, words)}>${told.takeBack}</button>` : nothing}</p>` : nothing}
    </section>`;
  }

  begin(of, place, words) {
    const { board: { official: told } } = words;
    const fields = { word: of.official?.word ?? of.proposed ?? '', ground: of.official?.ground ?? '' };
    this.form.begin({ heading: told.of(of.title), does: told.say, fields,
      body: (now) => {
        const field = fieldsOf(now, told, words);
        return html`${choiceField(field('word', { required: true, choices: WORDS.map((word) => [word, told.words[word]]) }))}
          ${areaField(field('ground', { longest: 2000 }))}`;
      },
      wrong: (now) => missing(now, ['word'], words),
      act: (now) => this.say(of, now, place, words) });
  }

  /** @returns messages by field when it was refused */
  async say(of, { word, ground }, place, words) {
    const { problem } = await this.tell(of, { word, ground }, place, 'PUT');
    return problem ? byField(problem, ['word', 'ground'], words) : this.done(words.board.official.done(of.title));
  }

  beginTakingBack(of, place, words) {
    const { board: { official: told } } = words;
    this.form.begin({ heading: told.of(of.title), does: told.takeBack, fields: {},
      body: () => html`<p>${told.takingBack(told.words[of.official.word])}</p>`,
      act: async () => {
        const { problem } = await this.tell(of, undefined, place, 'DELETE');
        return problem ? byField(problem, [], words) : this.done(told.takenBack(of.title));
      } });
  }

  tell(of, body, place, method) {
    const seen = of.official ? { 'If-Match': `"${of.official.version}"` } : {};
    return send(`${this.question().path}/${encodeURIComponent(of.target)}`, body, place.lang, seen, method);
  }

  async done(news) {
    await this.said.refresh();
    this.page.news = news;
    return undefined;
  }
}
