// What was typed and is not stored by the service yet; this browser keeps it by person and submission until it is.
import { recall, remember } from '../remembered.js';

const NAME = 'unsent';
const nameOf = ({ plan, department, period }) => `${plan} ${department} ${period}`;

function all() {
  return JSON.parse(recall(NAME) ?? '{}');
}

/** @param typed {row: fields}; empty: there is nothing any more */
export function keepTyped(person, of, typed) {
  const kept = all();
  const { [nameOf(of)]: _, ...others } = kept[person.id] ?? {};
  const own = Object.keys(typed).length > 0 ? { ...others, [nameOf(of)]: { of, typed } } : others;
  const { [person.id]: __, ...rest } = kept;
  const next = Object.keys(own).length > 0 ? { ...rest, [person.id]: own } : rest;
  remember(NAME, Object.keys(next).length > 0 ? JSON.stringify(next) : undefined);
}

/** @returns {row: fields} */
export function typedBefore(person, of) {
  return all()[person.id]?.[nameOf(of)]?.typed ?? {};
}

/** Submissions of which something waits. @returns [{plan, department, period}] */
export function unsent(person) {
  return Object.values(all()[person.id] ?? {}).map(({ of }) => of);
}
