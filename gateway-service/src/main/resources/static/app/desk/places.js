// Where the service's errors stand in the form of a target.
import { scheduleField } from './schedule.js';

const FIELDS = [[/^rule\/(?:bound|from|atLeast|percent|value|count)\b/, 'low'], [/^rule\/(?:to|atMost)\b/, 'high'],
  [/^rule(?:\/kind)?$/, 'kind'], [/^baseline\/source/, 'baselineSource'], [/^baseline\/asOf/, 'baselineAsOf'],
  [/^assigned\/source/, 'assignedSource'], [/^rule\/(\w+)/], [/^indicator/, 'measuredBy'],
  [/^(\w+)/]];

/**
 * '/sections/0/targets/2/rule/bound/value' under '/sections/0/targets/2' → 'low'; '' if it is of something else.
 * @param sent the target as it was sent
 */
export function fieldAt(pointer, target, sent) {
  if (!target || !`${pointer}/`.startsWith(`${target}/`)) return '';
  const path = pointer.slice(target.length + 1);
  const expected = /^expected(?:\/(\d+))?/.exec(path);
  if (expected) return scheduleField(expected[1], sent);
  for (const [shape, name] of FIELDS) {
    const found = shape.exec(path);
    if (found) return name ?? found[1];
  }
  return '';
}

/** Messages by field; all that belongs to no field of this form stands under ''. @param nameOf (pointer) => field */
export function messages({ errors, title, detail, status }, nameOf, shown, words) {
  const found = { '': [] };
  for (const { pointer, message } of errors ?? []) {
    const name = nameOf(pointer ?? '');
    if (shown.includes(name)) found[name] ??= message;
    else found[''].push(message);
  }
  if (!errors?.length) found[''].push(status ? detail ?? title ?? words.errors.other.join('. ') : words.errors.network.join('. '));
  if (found[''].length === 0) delete found[''];
  return found;
}
