import { html, nothing } from 'lit';
import { writtenIn } from '../number.js';

/** What was reported, in words. */
export function told(value, target, words, formats, lang) {
  const number = writtenIn(lang);
  switch (value.kind) {
    case 'NUMBER': return number(value.number);
    case 'RATIO': return html`${share(value, formats)} <span class="beneath quiet">${number(value.numerator)}/<wbr>${number(value.denominator)}</span>`;
    case 'COUNT': return html`${number(value.count)}${listed(value.occurrences, formats)}`;
    case 'RATING': return value.grade;
    case 'DONE': return value.done ? `${words.assessments.DONE}, ${formats.day(value.on)}` : words.assessments.NOT_DONE;
    case 'NARRATIVE': return html`${words.assessments[value.assessment]} <span class="beneath quiet">${value.ground}</span>`;
    case 'COMPONENTS': return html`${(target?.rule.components ?? Object.keys(value.components).map((id) => ({ id, title: id }))).map(({ id, title }) =>
      html`<span class="beneath">${title}: ${number(value.components[id])}</span>`)}`;
    default: return html`${words.work.noData(words.work.noDataReasons[value.reason])}${value.note
      ? html` <span class="beneath quiet">${value.note}</span>` : nothing}`;
  }
}

/** What a count counts. */
function listed(occurrences = [], formats) {
  return occurrences.map(({ on, note }) => html`<span class="beneath quiet">${formats.day(on)}${note ? `: ${note}` : nothing}</span>`);
}

/** A ratio in percent. */
export function share({ numerator, denominator }, formats) {
  return denominator > 0 ? formats.percent((100 * numerator) / denominator) : formats.percent(undefined);
}

/** The one number of a figure, where it has one. */
export function numberIn(value) {
  switch (value?.kind) {
    case 'NUMBER': return value.number;
    case 'COUNT': return value.count;
    case 'RATIO': return value.denominator > 0 ? (100 * value.numerator) / value.denominator : undefined;
    default: return undefined;
  }
}

/** What else was said with a figure: why, what of it is an estimate. */
export function beside({ quality, value, explanation, reason }, words) {
  return html`${quality === 'ESTIMATED' && value.kind !== 'NO_DATA' ? html`<span class="beneath">${words.work.qualities.ESTIMATED}</span>` : nothing}
    ${explanation ? html`<span class="beneath">${explanation}</span>` : nothing}
    ${reason ? html`<span class="beneath">${words.work.reasonOf(reason)}</span>` : nothing}`;
}

/** What was reported for the period before; that its department has not handed it in yet is said with it. */
export function toldBefore({ before, target }, { known, lang }, words, formats) {
  if (!before) return '–';
  return html`${told(before.value, target, words, formats, lang)}${known.before?.state === 'DRAFT'
    ? html` <span class="beneath quiet">${words.work.notSent}</span>` : nothing}`;
}

/** What the service doubts about a figure. @param messages as the service says them */
export function doubts(messages) {
  return messages.map((one) => html`<span class="beneath at-risk">${one}</span>`);
}

/** Earlier revisions of a figure, the newest first. */
export function revisions(figure, target, words, formats, lang) {
  if (figure.revisions.length < 2) return nothing;
  return html`<details class="revisions"><summary>${words.work.revisions(figure.revisions.length)}</summary><ol>
    ${figure.revisions.toReversed().map((one) => html`<li>${words.work.revision(one.revision)} ${told(one.value, target, words, formats, lang)}
      <span class="quiet beneath">${one.enteredBy}, ${formats.moment(one.enteredAt)}${one.evidence?.length ? ` · ${words.work.evidence.count(one.evidence.length)}` : nothing}</span>${beside(one, words)}</li>`)}
  </ol></details>`;
}
