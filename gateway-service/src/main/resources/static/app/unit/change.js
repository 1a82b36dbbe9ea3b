// What is changed in a unit and among its officers, so that it can be done to what is stored by then.

/** @param fields as typed; an empty one takes away what stood there */
export function withFields(unit, { name, kind, parent, validFrom, validTo, predecessors }) {
  return { ...unit, name, kind, parent, validFrom, validTo, predecessors };
}

/** In the place of the one with that id, or as the last one. */
export function withDepartment(unit, department) {
  const { departments = [] } = unit;
  const known = departments.some(({ id }) => id === department.id);
  return { ...unit, departments: known ? departments.map((one) => (one.id === department.id ? department : one)) : [...departments, department] };
}

export function withoutDepartment(unit, id) {
  return { ...unit, departments: unit.departments.filter((one) => one.id !== id) };
}

export function officersOf({ departments }, id) {
  return departments.find((one) => one.id === id)?.officers ?? [];
}

const same = (one, other) => one && other && one.subject === other.subject && one.from === other.from;

/** @param before the officer as it stood; undefined for a new one @param after undefined takes them away */
export function withOfficer(all, department, before, after) {
  const own = officersOf(all, department);
  const place = own.findIndex((one) => same(one, before));
  const officers = place < 0 ? [...own, after] : own.toSpliced(place, 1, ...(after ? [after] : []));
  return { ...all, departments: [...all.departments.filter(({ id }) => id !== department), { id: department, officers }] };
}

/** The form's field of an error about one department; '' when it is about something else. */
export function departmentField(pointer, { departments = [] }, id) {
  const [, index, name] = /^\/departments\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  return departments[index]?.id === id ? name : '';
}

/** Likewise of one officer. */
export function officerField(pointer, { departments }, department, officer) {
  const [, of, index, name] = /^\/departments\/(\d+)\/officers\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  return departments[of]?.id === department && same(departments[of].officers[index], officer) ? name : '';
}
