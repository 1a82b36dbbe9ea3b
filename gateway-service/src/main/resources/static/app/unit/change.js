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

/** The officers of a department as a list of people that is changed and put back. */
export function officersIn({ id, name }) {
  const isIt = (department) => department.id === id;
  return { name, heads: true,
    of: ({ departments }) => departments.find(isIt)?.officers ?? [],
    put: (all, officers) => ({ ...all, departments: [...all.departments.filter((one) => !isIt(one)), { id, officers }] }),
    pointer: ({ departments }) => `/departments/${departments.findIndex(isIt)}/officers` };
}

/** Likewise those who lead the unit. @param name what the list is called */
export function leadersNamed(name) {
  return { name, heads: false, of: ({ leaders = [] }) => leaders, put: (all, leaders) => ({ ...all, leaders }), pointer: () => '/leaders' };
}

const same = (one, other) => one && other && one.subject === other.subject && one.from === other.from;

/** @param before the person as they stood; undefined for a new one @param after undefined takes them away */
export function withPerson(all, people, before, after) {
  const own = people.of(all);
  const place = own.findIndex((one) => same(one, before));
  return people.put(all, place < 0 ? [...own, after] : own.toSpliced(place, 1, ...(after ? [after] : [])));
}

/** The form's field of an error about one department; '' when it is about something else. */
export function departmentField(pointer, { departments = [] }, id) {
  const [, index, name] = /^\/departments\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  return departments[index]?.id === id ? name : '';
}

/** Likewise of one person. */
export function personField(pointer, all, people, person) {
  const [, list, index, name] = /^(.*)\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  return list === people.pointer(all) && same(people.of(all)[index], person) ? name : '';
}
