// Who acts in a unit: who has logged in, who stands in the list of officers, who acts for a department by delegation.

/**
 * @param people who has logged in @param officers as GET …/officers tells; undefined where it is not known @param delegations that are running
 * @returns [{id, name, departments, roles, actsFor: [{department, until}], seen?}] by name
 */
export function everybody(people, officers, delegations) {
  const all = new Map(people.map(({ id, name, department, roles, seen }) => [id, { id, name, departments: department ? [department] : [], roles, seen, actsFor: [] }]));
  const known = (id, name) => all.get(id) ?? all.set(id, { id, name: name ?? id, departments: [], roles: [], actsFor: [] }).get(id);
  for (const { id, officers: those = [] } of officers?.departments ?? []) {
    for (const { subject, name } of those) {
      const one = known(subject, name);
      if (!one.departments.includes(id)) one.departments.push(id);
    }
  }
  (officers?.leaders ?? []).forEach(({ subject, name }) => known(subject, name));
  (delegations ?? []).forEach(({ officer, officerName, department, to }) => known(officer, officerName).actsFor.push({ department, until: to }));
  return [...all.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}
