import { html, nothing } from 'lit';
import { periodLabel } from '../format.js';
import { byField, choiceField, dateField, fieldsOf, missing, textField } from '../part/field.js';
import { make, periodsOf } from './reports.js';
import { kindName } from './state.js';

const FIELDS = ['plan', 'kind', 'period', 'from', 'to', 'section', 'department', 'superior', 'language'];

/**
 * The form that asks for a report.
 * @param known {plans, kinds, board(plan): its scoreboard as soon as it is known} @param done (report) => called with the draft
 */
export function making({ plans, kinds, board }, place, words, done) {
  const told = words.reports;
  const chosen = ({ plan, kind }) => ({ plan: plans.find((one) => one.plan === plan), of: kinds.find((one) => one.kind === kind) });
  const needed = (fields) => ['plan', 'kind', ...asked(chosen(fields).of)];
  return { heading: told.make, does: told.make, fields: plans.length === 1 ? { plan: plans[0].plan } : {}, redraws: ['plan', 'kind'],
    wrong: (fields) => missing(fields, needed(fields), words),
    body: (now) => body(now, { ...chosen(now.fields), plans, kinds, board }, place, words),
    act: async (fields) => {
      const { value, problem } = await make(wish(fields, needed(fields)), place.lang);
      if (problem) return byField(problem, FIELDS, words);
      return done(value);
    } };
}

/** Only what the kind asks for. */
function wish(fields, needed) {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name === 'superior' || name === 'language' || needed.includes(name)));
}

function asked({ ofSection, asks } = {}) {
  return [...(asks === 'DATES' ? ['from', 'to'] : ['period']), ofSection && 'section', asks === 'DEPARTMENT' && 'department'].filter(Boolean);
}

function body(now, { plan, of, plans, kinds, board }, place, words) {
  const field = fieldsOf(now, words.reports, words);
  const wanted = asked(of);
  const { sections = [], departments = [] } = (plan && wanted.some((name) => name === 'section' || name === 'department') && board(plan.plan)) || {};
  const named = (notation) => [notation, periodLabel(notation, words)];
  const choices = {
    period: plan && of ? periodsOf(of.reach, plan.year).map(named) : [],
    section: sections.map(({ id, title }) => [id, title]),
    department: departments.map(({ id, name }) => [id, name]),
  };
  const shown = (name, control) => (wanted.includes(name) ? control(field(name, { required: true, choices: choices[name] })) : nothing);
  return html`${choiceField(field('plan', { required: true, choices: plans.map((one) => [one.plan, one.title]) }))}
    ${choiceField(field('kind', { required: true, choices: kinds.map(({ kind }) => [kind, kindName(kind, kinds, place.lang)]) }))}
    ${shown('period', choiceField)}
    ${wanted.includes('from') ? html`<div class="pair">${shown('from', dateField)}${shown('to', dateField)}</div>` : nothing}
    ${shown('section', choiceField)} ${shown('department', choiceField)}
    ${textField(field('superior'))}
    ${(of?.languages ?? []).length > 1 ? choiceField(field('language', { choices: of.languages.map((each) => [each, words.reports.languages[each]]) })) : nothing}`;
}
