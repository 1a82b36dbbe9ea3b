// An amendment begun from an earlier version of the plan, carried over to the present one.
import { targetIn, withSection, withTarget } from './outline.js';

const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/**
 * What the amendment changed stays changed; all else is as in the present plan.
 * @param base the version that the amendment was begun from
 */
export function rebased(mine, base, present) {
  const sections = mine.sections.map((section) => ({ ...section, targets: section.targets.map((target) =>
    merged(target, targetIn(base, target.id), targetIn(present, target.id))) }));
  return added({ ...mine, title: pick(mine.title, base.title, present.title),
    resolution: pick(mine.resolution, base.resolution, present.resolution),
    reportingCycles: pick(mine.reportingCycles, base.reportingCycles, present.reportingCycles),
    validationRules: pick(mine.validationRules, base.validationRules, present.validationRules), sections }, base, present);
}

/** Field by field; where both changed one, the amendment's stays. */
function merged(mine, base, present) {
  if (!base || !present) return mine;
  const names = new Set([mine, base, present].flatMap(Object.keys));
  return Object.fromEntries([...names].map((name) => [name, pick(mine[name], base[name], present[name])]).filter(([, value]) => value !== undefined));
}

function pick(mine, base, present) {
  return same(mine, base) ? present : mine;
}

/** Targets that the plan has got since. */
function added(plan, base, present) {
  const fresh = present.sections.flatMap((section) => section.targets.filter(({ id }) => !targetIn(base, id) && !targetIn(plan, id))
    .map((target) => ({ section, target })));
  return fresh.reduce((made, { section, target }) => withTarget(made.sections.some(({ id }) => id === section.id) ? made
    : withSection(made, { id: section.id, number: section.number, title: section.title }), target, { section: section.id }), plan);
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, one]) => [name, sorted(one)]);
}
