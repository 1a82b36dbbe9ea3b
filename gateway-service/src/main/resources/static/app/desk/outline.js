// The order of a plan: sections, their targets, the criteria under their composite. Each function gives a new plan.

const COMPOSITE = new Set(['ALL_OF', 'AT_LEAST_OF']);

export const isComposite = ({ rule }) => COMPOSITE.has(rule.kind);

export function targetsOf({ sections }) {
  return sections.flatMap(({ targets }) => targets);
}

export function targetIn(plan, id) {
  return targetsOf(plan).find((one) => one.id === id);
}

export function sectionOf({ sections }, id) {
  return sections.find(({ targets }) => targets.some((one) => one.id === id));
}

/** JSON pointer of a target; undefined if the plan does not hold it. */
export function pointerOf(plan, id) {
  const section = plan.sections.findIndex(({ targets }) => targets.some((one) => one.id === id));
  return section < 0 ? undefined
    : `/sections/${section}/targets/${plan.sections[section].targets.findIndex((one) => one.id === id)}`;
}

/** How deep under composites a target stands. */
export function depthOf(target, targets) {
  const whole = targets.find(({ id }) => id === target.partOf && id !== target.id);
  return whole ? 1 + depthOf(whole, targets.filter((one) => one !== target)) : 0;
}

/** A target and all that is a part of it, in their order. */
export function branch(targets, id) {
  const taken = new Set([id]);
  for (let before = 0; before < taken.size;) {
    before = taken.size;
    targets.filter(({ partOf }) => taken.has(partOf)).forEach((one) => taken.add(one.id));
  }
  return targets.filter((one) => taken.has(one.id));
}

/**
 * Stored where it stood, or put at the end of another section or composite; a new one likewise.
 * @param to {section} @returns undefined when there is no such section
 */
export function withTarget(plan, target, to) {
  const before = targetIn(plan, target.id);
  const section = sectionOf(plan, target.partOf)?.id ?? to.section;
  if (!plan.sections.some(({ id }) => id === section)) return undefined;
  const stays = before && before.partOf === target.partOf && sectionOf(plan, target.id).id === section;
  const change = (targets) => targets.map((one) => (one.id === target.id ? target : one));
  if (stays) return agreed(mapped(plan, change));
  const moved = before ? change(branch(targetsOf(plan), target.id)) : [target];
  return agreed({ ...plan, sections: plan.sections.map((one) => {
    const left = one.targets.filter(({ id }) => !moved.some((other) => other.id === id));
    return { ...one, targets: one.id === section ? inTree([...left, ...moved]) : left };
  }) });
}

/** Without the target and all that is a part of it. */
export function withoutTarget(plan, id) {
  const gone = new Set(branch(targetsOf(plan), id).map((one) => one.id));
  return agreed(mapped(plan, (targets) => targets.filter((one) => !gone.has(one.id))));
}

/** @param step -1 before the one above it on its level, 1 after the one below; undefined where there is none */
export function targetMoved(plan, id, step) {
  const section = sectionOf(plan, id);
  const { targets } = section;
  const level = targets.filter((one) => wholeOf(one, targets) === wholeOf(targetIn(plan, id), targets));
  const other = level[level.findIndex((one) => one.id === id) + step];
  if (!other) return undefined;
  const swapped = targets.map((one) => (one.id === id ? other : one === other ? targetIn(plan, id) : one));
  return mapped(plan, (those) => (those === targets ? inTree(swapped) : those));
}

export function withSection(plan, section) {
  const known = plan.sections.some(({ id }) => id === section.id);
  return { ...plan, sections: known ? plan.sections.map((one) => (one.id === section.id ? { ...one, ...section } : one))
    : [...plan.sections, { ...section, targets: [] }] };
}

export function withoutSection(plan, id) {
  return agreed({ ...plan, sections: plan.sections.filter((one) => one.id !== id) });
}

/** @returns undefined where there is no place to move to */
export function sectionMoved(plan, id, step) {
  const from = plan.sections.findIndex((one) => one.id === id);
  const to = from + step;
  if (!plan.sections[to]) return undefined;
  const sections = [...plan.sections];
  [sections[from], sections[to]] = [sections[to], sections[from]];
  return { ...plan, sections };
}

function mapped(plan, change) {
  return { ...plan, sections: plan.sections.map((section) => ({ ...section, targets: change(section.targets) })) };
}

function wholeOf({ id, partOf }, targets) {
  return partOf !== id && targets.some((one) => one.id === partOf) ? partOf : undefined;
}

/** Parts stand after their whole. What forms a circle is refused by the service, not lost here. */
function inTree(targets) {
  const under = (whole) => targets.filter((one) => wholeOf(one, targets) === whole).flatMap((one) => [one, ...under(one.id)]);
  const made = under(undefined);
  return made.length === targets.length ? made : targets;
}

/** Composites list exactly their parts, and a target is no part of what is not composite or not there. */
function agreed(plan) {
  const composites = new Set(targetsOf(plan).filter(isComposite).map(({ id }) => id));
  const parted = mapped(plan, (targets) => targets.map((one) => (one.partOf === undefined || composites.has(one.partOf) ? one
    : { ...one, partOf: undefined })));
  const all = targetsOf(parted);
  return mapped(parted, (targets) => targets.map((one) => (isComposite(one) ? { ...one, rule: listing(one, all) } : one)));
}

/** The order in which a composite listed its criteria says nothing and stays as it was. */
function listing({ id, rule }, all) {
  const parts = all.filter(({ partOf }) => partOf === id).map((one) => one.id);
  const same = parts.length === rule.criteria.length && parts.every((one) => rule.criteria.includes(one));
  return same ? rule : { ...rule, criteria: parts };
}
