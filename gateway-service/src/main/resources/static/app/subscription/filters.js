import { withQuery } from '../api.js';
import { choiceField, textField } from '../part/field.js';
import { STATUSES } from '../status.js';

/** What subscribers choose by, as the stream and webhooks take it. */
export const FILTERS = ['type', 'unit', 'plan', 'department', 'section', 'target', 'status'];

/** Of all events that subscribers may have. */
export const TYPES = ['vn.tiendo.measurement.figures-approved.v1', 'vn.tiendo.reporting.verdict-changed.v1',
  'vn.tiendo.reporting.alert-changed.v1', 'vn.tiendo.reporting.report-issued.v1'];

/** @param fields what a form or an address holds @returns what of it is a filter */
export function filterOf(fields) {
  return Object.fromEntries(FILTERS.filter((name) => fields[name]).map((name) => [name, fields[name]]));
}

/** The same as a webhook takes it: several values stand with commas. */
export function termsOf(fields) {
  return Object.fromEntries(Object.entries(filterOf(fields)).map(([name, text]) => [name, text.split(',').map((one) => one.trim()).filter(Boolean)]));
}

/** Address of the stream with a filter. @param start {from} or {since}; without it from now on */
export function streamAddress(filter, start = {}) {
  return withQuery('/api/v1/events', { ...filterOf(filter), ...start });
}

/** @param field name => what a field of the form is made of @returns the fields in their order */
export function filterFields(field, words) {
  const told = words.subscriptions;
  return [choiceField(field('type', { none: words.all, choices: TYPES.map((type) => [type, told.types[type]]) })),
    textField(field('unit')), textField(field('plan')), textField(field('department')), textField(field('section')), textField(field('target')),
    choiceField(field('status', { none: words.all, choices: STATUSES.map((status) => [status, words.statuses[status]]) }))];
}
