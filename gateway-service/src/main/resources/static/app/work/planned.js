import { told } from '../desk/rule.js';

/** What the plan requires, with the figure from above where there is one. */
export function planned({ rule, unitOfMeasure, assigned }, words, formats) {
  const required = told(rule, unitOfMeasure, words, formats);
  return rule.kind === 'MEET_ASSIGNED' && assigned ? `${required}: ${formats.withUnit(assigned.value, unitOfMeasure)}` : required;
}
