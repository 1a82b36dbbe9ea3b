// From what the planner confirmed to the plan document of POST /plans, and back from its errors to the rows.
import { defined } from './entries.js';
import { fieldAt } from './places.js';

const FIELD = /^\s*lĩnh vực\s+/i;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The sections that were read, and those that only targets name. */
export function sectionsOf({ sections, targets }) {
  const named = new Set(targets.map(({ section }) => section));
  sections.forEach(({ id }) => named.delete(id));
  return [...sections, ...[...named].map((id) => ({ id, number: id, title: id }))];
}

/** 'Lĩnh vực văn hóa - xã hội' → 'VHXH'; the code of a section, first letters without marks. */
export function codeOf(title) {
  const plain = title.normalize('NFC').replace(FIELD, '').replace(/đ/gi, 'd').normalize('NFD').replace(/\p{M}/gu, '');
  return (plain.match(/[A-Za-z0-9]+/g) ?? []).map((word) => word[0].toUpperCase()).join('').slice(0, 8) || 'S';
}

/**
 * @param head {unit, year, title, resolution, responsible?, frequency?}: the last two for targets without their own
 * @returns {plan, keys}: keys[section][target] is the entry's key
 */
export function planOf(head, sections, entries) {
  const taken = entries.filter(({ state }) => state !== 'LEFT_OUT');
  const codes = new Set();
  const parts = sections.map((section) => ({ section, own: taken.filter((entry) => entry.section === section.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ section, own }) => sectionOf(section, own, codeIn(codes, codeOf(section.title)), head));
  const { unit, year, title, resolution } = head;
  return { plan: { id: `${unit}-${year}`, unit, year, title, resolution, sections: parts.map(({ made }) => made) },
    keys: parts.map(({ keys }) => keys) };
}

function sectionOf({ number, title }, own, code, head) {
  const numbered = numbersOf(own);
  const ids = new Map(own.map((entry) => [entry.key, idOf(code, numbered.get(entry.key))]));
  const parents = new Map(own.filter(isWhole).map((entry) => [entry.target.number, ids.get(entry.key)]));
  const partOf = (entry) => (isWhole(entry) ? undefined : parents.get(entry.parent));
  const criteria = (id) => own.filter((entry) => partOf(entry) === id).map(({ key }) => ids.get(key));
  const targets = own.map((entry) => {
    const id = ids.get(entry.key);
    const rule = isWhole(entry) ? { ...entry.target.rule, criteria: criteria(id) } : inTime(entry.target.rule, head.year);
    return defined({ id, ...common(entry.target, head), ...entry.target, number: numbered.get(entry.key), rule,
      partOf: partOf(entry) });
  });
  return { made: { id: code, number, title, targets }, keys: own.map(({ key }) => key) };
}

/** What is to be done without a day is done within the year, as the reader of resolutions says. */
function inTime(rule, year) {
  return rule.kind === 'DONE_BY' && !rule.date ? { ...rule, date: `${year}-12-31` } : rule;
}

function codeIn(codes, code) {
  return unused(code, codes, (n) => code + n);
}

function common({ measure }, { responsible, frequency }) {
  return defined({ responsible, frequency: measure === 'NONE' ? undefined : frequency });
}

function isWhole({ target }) {
  return target.rule.kind === 'ALL_OF' || target.rule.kind === 'AT_LEAST_OF';
}

/** Several targets under one printed number become 1.a, 1.b; a number is used once in a section. */
function numbersOf(own) {
  const printed = new Map();
  own.forEach(({ target: { number } }) => printed.set(number, (printed.get(number) ?? 0) + 1));
  const used = new Set();
  return new Map(own.map((entry, index) => {
    const number = entry.target.number || String(index + 1);
    const first = printed.get(entry.target.number) > 1 && !isWhole(entry) ? `${number}.a` : number;
    return [entry.key, unused(first, used, (n) => `${number}.${LETTERS[n - 1] ?? n}`)];
  }));
}

/** The name, or the first of the others that is not used yet. */
export function unused(name, used, other) {
  let found = name;
  for (let n = 2; used.has(found); n++) found = other(n);
  used.add(found);
  return found;
}

/** Id of a target that has none yet. */
export function idOf(code, number) {
  return `${code}-${number}`.replace(/đ/gi, 'd').normalize('NFD').replace(/[^A-Za-z0-9.-]/g, '').slice(0, 40);
}

/** @param plan as it was sent @returns {rows: {key: [{field, message}]}, rest: [message]} where each error of a problem belongs */
export function errorsByRow(problem, keys, plan) {
  const rows = {};
  const rest = [];
  for (const { pointer, message } of problem.errors ?? []) {
    const place = /^\/sections\/(\d+)\/targets\/(\d+)/.exec(pointer ?? '');
    const key = place && keys[place[1]]?.[place[2]];
    const sent = plan.sections[place?.[1]]?.targets[place?.[2]];
    if (key) (rows[key] ??= []).push({ field: fieldAt(pointer, place[0], sent), message });
    else rest.push(message);
  }
  if (!problem.errors?.length) rest.push(problem.detail ?? problem.title);
  return { rows, rest };
}
