import { html } from 'lit';
import { numberOf } from '../number.js';
import { textField } from '../part/field.js';
import { targetsOf } from './outline.js';

/** Targets that are held against a figure from above which has not come yet. */
export function awaited(plan) {
  return targetsOf(plan).filter(({ rule, assigned }) => rule.kind === 'MEET_ASSIGNED' && !assigned);
}

/** The form in which figures that came late are filled in; some may stay open. */
export function assignForm(plan, lang, words) {
  const told = words.desk.assign;
  const targets = awaited(plan);
  const number = ({ id }) => `value-${id}`;
  return { heading: told.heading, does: told.heading, wide: true,
    wrong: (typed) => {
      const wrong = targets.map(number).filter((name) => typed[name] && numberOf(typed[name], lang) === undefined);
      const none = targets.every((target) => !typed[number(target)]);
      return { ...Object.fromEntries(wrong.map((name) => [name, words.desk.wrongNumber])), ...(none ? { '': [told.nothing] } : {}) };
    },
    assignments: (typed) => targets.filter((target) => typed[number(target)]).map((target) => ({ target: target.id,
      value: numberOf(typed[number(target)], lang), ...(typed.source ? { source: typed.source } : {}) })),
    /** Places count the figures that were sent. */
    fieldOf: (pointer, sent) => (sent[/^\/assignments\/(\d+)/.exec(pointer)?.[1]] ? number({ id: sent[/^\/assignments\/(\d+)/.exec(pointer)[1]].target }) : ''),
    names: targets.map(number),
    body: (now) => html`<p>${told.about}</p>${textField({ name: 'source', label: words.desk.fields.assignedSource, value: now.fields.source, longest: 500 })}
      ${targets.map((target) => textField({ name: number(target), value: now.fields[number(target)], error: now.errors[number(target)],
        label: `${target.number} ${target.title}${target.unitOfMeasure ? ` (${target.unitOfMeasure})` : ''}` }))}` };
}
