// What a planner has confirmed and not yet stored: kept in this tab, so that a reload loses nothing.

const name = (person) => `desk ${person.id}`;

/** @returns {file, read, entries, head} or undefined */
export function kept(person) {
  try {
    return JSON.parse(sessionStorage.getItem(name(person)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param work undefined forgets @returns whether it is kept */
export function keep(person, work) {
  try {
    if (work) sessionStorage.setItem(name(person), JSON.stringify(work));
    else sessionStorage.removeItem(name(person));
    return true;
  } catch {
    return false;
  }
}
