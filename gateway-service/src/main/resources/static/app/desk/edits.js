// What a planner changes in a plan, so that it can be done to the plan as it is then, and compared when somebody was quicker.
import { formats } from '../format.js';
import { cycleField, cyclesTold } from './cycles-form.js';
import { idOf, unused } from './document.js';
import { fieldsOf } from './fields.js';
import { pointerOf, sectionMoved, targetIn, targetMoved, targetsOf, withSection, withTarget, withoutSection, withoutTarget } from './outline.js';
import { fieldAt } from './places.js';
import { ruleField, rulesTold } from './rules-form.js';
import { scheduleTold } from './schedule.js';
import { shownField } from './stale-dialog.js';

/*
 * An edit: {apply(plan) → plan, undefined when what it changes is not there any more; rows(plan) → [[name, mine, theirs]],
 * undefined likewise; fieldOf(pointer, plan) → the form's field that an error is of; said: what to tell when it is stored}
 */

export function targetEdit(target, to, words, lang) {
  return { said: words.desk.saved(target.number),
    apply: (plan) => (targetIn(plan, target.id) ? withTarget(plan, target, to) : undefined),
    rows: (plan) => targetRows(target, targetIn(plan, target.id), words, lang),
    fieldOf: (pointer, plan) => fieldAt(pointer, pointerOf(plan, target.id), target) };
}

/** Its id is made of the section and the number. */
export function newTarget(target, to, words) {
  const idIn = (plan) => {
    const id = idOf(to.section, target.number);
    return unused(id, new Set(targetsOf(plan).map((one) => one.id)), (n) => `${id}.${n}`);
  };
  let id;
  return { said: words.desk.saved(target.number), rows: () => [[words.desk.addTarget, target.title, undefined]],
    apply(plan) {
      id = idIn(plan);
      return withTarget(plan, { ...target, id }, to);
    },
    fieldOf: (pointer, plan) => fieldAt(pointer, pointerOf(plan, id), target) };
}

export function targetRemoval(target, words) {
  return plain(words.desk.removed(nameOf(target)), [words.desk.removeTarget, nameOf(target)],
    (plan) => (targetIn(plan, target.id) ? withoutTarget(plan, target.id) : undefined), words);
}

export function targetMove(target, step, words) {
  const { id } = target;
  return plain(words.desk.moved(nameOf(target)), [words.desk.move, nameOf(target)],
    (plan) => (targetIn(plan, id) ? targetMoved(plan, id, step) ?? plan : undefined), words);
}

/** @param isNew whether the section is to be added */
export function sectionEdit(section, isNew, words) {
  const { number, title } = section;
  const place = (plan) => plan.sections.findIndex(({ id }) => id === section.id);
  return { said: words.desk.sectionSaved(title),
    apply: (plan) => (isNew || place(plan) >= 0 ? withSection(plan, section) : undefined),
    rows: (plan) => (isNew || place(plan) >= 0 ? [[words.desk.fields.number, number, plan.sections[place(plan)]?.number],
      [words.desk.sectionTitle, title, plan.sections[place(plan)]?.title]] : undefined),
    fieldOf: (pointer, plan) => new RegExp(`^/sections/${place(plan)}/(\\w+)$`).exec(pointer)?.[1] ?? '' };
}

export function sectionRemoval({ id, title }, words) {
  return plain(words.desk.removed(title), [words.desk.removeSection, title],
    (plan) => (plan.sections.some((one) => one.id === id) ? withoutSection(plan, id) : undefined), words);
}

export function sectionMove({ id, title }, step, words) {
  return plain(words.desk.moved(title), [words.desk.move, title],
    (plan) => (plan.sections.some((one) => one.id === id) ? sectionMoved(plan, id, step) ?? plan : undefined), words);
}

/** @param head {title, resolution} */
export function headEdit(head, words) {
  const rows = ({ title, resolution }) => ({ title, ...resolution });
  return { said: words.desk.headSaved, apply: (plan) => ({ ...plan, ...head }),
    rows: (plan) => Object.keys({ ...rows(head), ...rows(plan) }).map((name) => [words.desk.head[name], rows(head)[name], rows(plan)[name]]),
    fieldOf: (pointer) => pointer.split('/').pop() };
}

/** @param cycles reportingCycles, undefined for none */
export function cyclesEdit(cycles, words) {
  const told = (of) => cyclesTold(of, words).join(' ') || words.desk.cycles.general;
  return { said: words.desk.cycles.saved, apply: (plan) => ({ ...plan, reportingCycles: cycles }),
    rows: (plan) => [[words.desk.cycles.heading, told(cycles), told(plan.reportingCycles)]], fieldOf: (pointer) => cycleField(pointer, cycles) };
}

/** @param sent [{row, rule}] the plan's validationRules, and in which row of the form each stands */
export function rulesEdit(sent, words) {
  const rules = sent.length > 0 ? sent.map(({ rule }) => rule) : undefined;
  const told = (plan, of) => rulesTold(plan, of, words).join(' ') || words.desk.checks.none;
  return { said: words.desk.checks.saved, apply: (plan) => ({ ...plan, validationRules: rules }),
    rows: (plan) => [[words.desk.checks.heading, told(plan, rules), told(plan, plan.validationRules)]], fieldOf: (pointer) => ruleField(pointer, sent) };
}

function nameOf({ number, title }) {
  return `${number} ${title}`;
}

/** Edits without a form. */
function plain(said, [name, mine], apply, words) {
  return { said, apply, rows: (plan) => (apply(plan) ? [[name, mine, words.desk.stale.asItWas]] : undefined), fieldOf: () => '' };
}

/** A target in two states, field by field in words. @returns undefined when there is no other one */
export function targetRows(mine, theirs, words, lang) {
  if (!theirs) return undefined;
  const [one, other] = [mine, theirs].map((target) => ({ ...fieldsOf(target, lang), expected: scheduleTold(target, words, formats(lang)) }));
  return Object.keys(words.desk.fields).map((name) => [words.desk.fields[name], shownField(name, one, words), shownField(name, other, words)]);
}
