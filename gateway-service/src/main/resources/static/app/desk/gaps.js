// What a plan still lacks before it can be in force, by its own words.

const NEEDS_BASELINE = new Set(['CHANGE_FROM']);

/** @returns [{target, lacks: [name]}] only targets that lack something */
export function gapsOf({ sections }) {
  return sections.flatMap(({ targets }) => targets).map((target) => ({ target, lacks: lacks(target) }))
    .filter((one) => one.lacks.length > 0);
}

function lacks({ responsible, frequency, measure, rule, baseline, assigned }) {
  const missing = { responsible: !responsible, frequency: !frequency && measure !== 'NONE',
    baseline: NEEDS_BASELINE.has(rule.kind) && !baseline, assigned: rule.kind === 'MEET_ASSIGNED' && !assigned,
    criteria: (rule.kind === 'ALL_OF' || rule.kind === 'AT_LEAST_OF') && rule.criteria.length === 0 };
  return Object.keys(missing).filter((name) => missing[name]);
}

/** The plan with one target as it was edited; undefined if the plan does not hold that target. */
export function withTarget(plan, target) {
  const held = plan.sections.some(({ targets }) => targets.some(({ id }) => id === target.id));
  return held ? { ...plan, sections: plan.sections.map((section) => ({ ...section,
    targets: section.targets.map((one) => (one.id === target.id ? target : one)) })) } : undefined;
}

export function targetIn(plan, id) {
  return plan.sections.flatMap(({ targets }) => targets).find((one) => one.id === id);
}
