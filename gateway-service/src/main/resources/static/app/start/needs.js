// What waits for somebody, by role: whose it is, what is asked, and as which lines it is shown. Each is a read that a screen of its own has.
import { ask, askAll, scoreboardPath, withQuery } from '../api.js';
import { inOrder } from '../approve/corrections.js';
import { list as deadLetters } from '../dead-letter/dead-letters.js';
import { daysUntil, period, periodLabel } from '../format.js';
import { decisions } from '../scoreboard.js';
import { ISSUERS, MAKERS } from '../report/reports.js';
import { dueBy, grouped, list as obligations, stateOf } from '../work/obligations.js';
import { waiting } from '../work/submissions.js';

const MOST_DECISIONS = 100;

/**
 * name: key of its words (start.needs.NAME); roles: whose it is; all: the screen that has all of it; ask (person, lang) => {value: items};
 * line (item, {words, formats, nameOf, lang}) => {to: place, title, beside, status?}
 */
export const NEEDS = [
  { name: 'owed', roles: ['officer'], all: 'work', ask: async (_, lang) => each(await obligations({}, lang), toDo), line: obligation('entry') },
  { name: 'waiting', roles: ['reviewer'], all: 'approve', ask: async (_, lang) => each(await waiting(lang), inOrder), line: submission },
  { name: 'late', roles: ['reviewer'], all: 'approve', ask: async (_, lang) => each(await obligations({}, lang), overdue),
    line: obligation('review') },
  { name: 'reports', roles: MAKERS, all: 'reports', ask: async (person, lang) => each(await askAll('/api/v1/reports', lang), (items) => items.filter((one) => waitsFor(one, person))), line: report },
  { name: 'alerts', roles: ['leader', 'reviewer', 'supervisor', 'planner'], all: 'plans', ask: (_, lang) => askAll('/api/v1/alerts', lang, { open: 'true' }), line: alert },
  { name: 'behind', roles: ['leader', 'supervisor'], all: 'plans', ask: behind, line: target },
  { name: 'wards', roles: ['analyst'], all: 'wall', ask: lateWards, line: ward },
  { name: 'deadLetters', roles: ['operator'], all: 'deadLetters', ask: async (_, lang) => each(await deadLetters({ lang }), ({ items }) => items), line: deadLetter },
];

/** The newest plan in force of the person's own unit, as the list of scoreboards has it; undefined where there is none. */
export async function ownPlan(person, lang) {
  const answer = await askAll('/api/v1/scoreboards', lang, { unit: person.unit });
  return each(answer, (plans) => plans.toSorted((one, other) => other.year - one.year)[0]);
}

function each({ value, problem }, pick) {
  return problem ? { problem } : { value: pick(value) };
}

function toDo(items) {
  return new Map(grouped(items)).get('todo') ?? [];
}

function overdue(items) {
  return items.filter((one) => stateOf(one) === 'LATE');
}

/** A draft waits for another one than who made it, what was reviewed for the leader. */
function waitsFor({ state, createdBy }, { id, roles }) {
  return state === 'DRAFT' ? createdBy.id !== id : state === 'REVIEWED' && roles.some((role) => ISSUERS.includes(role));
}

async function behind(person, lang) {
  const { value: plan, problem } = await ownPlan(person, lang);
  if (!plan) return problem ? { problem } : { value: [] };
  return each(await ask(scoreboardPath({ plan: plan.plan }), lang), (board) => decisions(board, MOST_DECISIONS).map((row) => ({ ...row, plan: board.plan })));
}

/** Units below the analyst's that owe reports, by their newest plans. */
async function lateWards(person, lang) {
  const boards = await askAll('/api/v1/scoreboards', lang);
  const year = Math.max(...(boards.value ?? []).map((board) => board.year));
  const overview = await ask(withQuery(`/api/v1/comparisons/${encodeURIComponent(person.unit)}`, Number.isFinite(year) ? { year } : {}), lang);
  const below = overview.value && new Set(overview.value.units.map(({ plan }) => plan));
  return each(boards, (plans) => plans.filter(({ plan, summary }) => summary.submissions.missing > 0 && (!below || below.has(plan)))
    .toSorted((one, other) => other.summary.submissions.missing - one.summary.submissions.missing));
}

function obligation(page) {
  return (one, { words, formats, nameOf }) => ({ to: { page, plan: one.plan, department: one.department, period: one.period },
    title: `${periodLabel(one.period, words)} · ${nameOf(one.department)}`,
    beside: `${words.work.states[stateOf(one)]} · ${formats.day(dueBy(one))}, ${words.work.left(daysUntil(dueBy(one)))}` });
}

function submission(one, { words, formats, nameOf }) {
  const { review } = words.work;
  return { to: { page: 'review', plan: one.plan, department: one.department, period: one.period },
    title: `${nameOf(one.department)} · ${periodLabel(one.period, words)}`,
    beside: `${one.approvedAt ? review.correction : review.first} · ${formats.date(one.submittedAt)}` };
}

function report({ id, period: of, state, createdBy }, { words }) {
  const known = period(of);
  return { to: { page: 'report', report: id }, title: words.start.report('', known ? words.period(known) : of),
    beside: `${words.reports.states[state]} · ${createdBy.name}` };
}

function alert(one, { words, formats, lang }) {
  return { to: { page: 'plan', plan: one.plan, row: one.target }, title: one.title,
    beside: `${words.board.alerts.kinds[one.kind]}: ${one.text[lang]} · ${formats.date(one.at)}${one.basis === 'PROVISIONAL' ? ` · ${words.bases.PROVISIONAL}` : ''}` };
}

function target({ plan, id, title, verdict, required }, { words, formats, lang }) {
  return { to: { page: 'plan', plan, row: id }, title, status: verdict.status,
    beside: [verdict.attained == null ? verdict.explanation?.[lang] : words.against(formats.withUnit(verdict.attained, verdict.unitOfMeasure), required[lang]),
      verdict.since && words.start.standsSince(formats.date(verdict.since))].filter(Boolean).join(' · ') };
}

function ward({ plan, unitName, year, summary: { submissions } }, { words }) {
  return { to: { page: 'plan', plan }, title: words.planOf(unitName, year), beside: words.missingReports(submissions.missing) };
}

function deadLetter(one, { words, formats }) {
  return { to: { page: 'deadLetters' }, title: one.type ?? words.deadLetters.noEvent, beside: `${one.cause || words.deadLetters.unknown} · ${formats.date(one.at)}` };
}
