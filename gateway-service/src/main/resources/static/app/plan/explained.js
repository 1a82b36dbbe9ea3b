import { html, nothing } from 'lit';
import { send } from '../api.js';
import { Asked } from '../asked.js';
import { periodLabel } from '../format.js';
import { told } from '../work/told.js';

/** The verdict of the open row taken apart; for people who are logged in. */
export function explainedOf(page) {
  return new Asked(page, () => {
    const { place: { plan, row, basis, period: cut, asOf, lang }, snapshot, person } = page;
    if (!row || !snapshot || !person || person.anonymous) return undefined;
    return { of: `${plan} ${row}`, key: [plan, row, basis, cut, asOf, lang, snapshot.version].join(' '),
      ask: () => send('/api/v1/verdicts:explain', { plan, target: row, basis, period: cut, asOf }, lang) };
  });
}

/** The figures that a verdict stands on; with what was reported where it could be taken apart. */
export function figures({ figures: used, unitsBelow }, explained, scoreboard, place, words, formats) {
  if (!used?.length) return html`<h3>${words.panel.figures}</h3><p class="quiet">${words.panel.noFigures}</p>`;
  const reported = new Map((explained?.inputs ?? []).map(({ submission, figure }) => [keyOf({ ...figure, submission }), figure]));
  return html`<h3>${words.panel.figures}</h3>
    <ul class="figures">${used.map((figure) => html`<li>${source(figure, unitsBelow, scoreboard, words)}
      ${value(reported.get(keyOf(figure)), explained?.components, words, formats, place.lang)}
      <span class="quiet">${standing(figure, words)}</span></li>`)}</ul>
    ${explained ? agreement(explained, words) : nothing}`;
}

function keyOf({ submission, target, part, revision }) {
  return [submission, target, part ?? '', revision].join(' ');
}

function source({ submission, part, revision }, unitsBelow, scoreboard, words) {
  const [plan, department, of] = submission.split('/');
  const unit = unitsBelow?.find((one) => one.plan === plan);
  const name = (id) => (unit ? id : departmentIn(scoreboard, id));
  return words.panel.figure([unit?.name ?? name(department), part && name(part)].filter(Boolean).join(', '), periodLabel(of, words), revision);
}

/** @param components names of what is reported side by side */
function value(figure, components, words, formats, lang) {
  if (!figure) return nothing;
  return html`<b>${told(figure.value, components?.length ? { rule: { components } } : undefined, words, formats, lang)}</b>
    ${figure.explanation ? html`<span class="beneath quiet" lang="vi">${figure.explanation}</span>` : nothing}`;
}

function standing({ approved, estimated }, words) {
  return [words.panel[approved ? 'approved' : 'provisional'], estimated && words.panel.estimated].filter(Boolean).join(', ');
}

function agreement({ agrees, differences }, words) {
  return agrees ? html`<p class="quiet">${words.board.agrees}</p>`
    : html`<p class="final">${words.board.differs(differences.join(', '))}</p>`;
}

export function departmentIn(scoreboard, department) {
  return scoreboard.departments?.find((one) => one.id === department)?.name ?? department;
}
