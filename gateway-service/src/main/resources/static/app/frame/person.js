import { departmentName, unitOf } from '../unit.js';

/** Names of a person's unit and department; where they cannot be had, their ids. */
export async function nameParts(person, lang) {
  if (!person?.unit) return {};
  const unit = await unitOf(person.unit, lang);
  return { unit: person.unitName ?? unit?.name ?? person.unit, department: departmentName(unit, person.department) };
}
