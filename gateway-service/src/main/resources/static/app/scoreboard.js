// What is shown is a snapshot with the events that came after it; both may arrive in any order, and more than once.
import { NEEDS_DECISION } from './status.js';

/** @param frame data of a server-sent event: a CloudEvent in structured JSON */
export function change(frame) {
  const event = JSON.parse(frame);
  return { sequence: Number(event.sequence), ...event.data };
}

/** The events that a snapshot does not contain yet. */
export function after(snapshot, changes) {
  return changes.filter((one) => one.plan === snapshot.plan && one.basis === snapshot.basis
    && one.sequence > snapshot.version);
}

/** A snapshot brought up to date. Sums of reports and the sentence stay those of the snapshot. */
export function merge(snapshot, changes) {
  const latest = new Map();
  for (const one of after(snapshot, changes)) {
    if (!(latest.get(one.target)?.sequence > one.sequence)) latest.set(one.target, one);
  }
  if (latest.size === 0) return snapshot;
  const sections = snapshot.sections.map((section) => ({
    ...section,
    targets: section.targets.map((row) => (latest.has(row.id) ? { ...row, verdict: latest.get(row.id).after } : row)),
  }));
  return { ...snapshot, sections, summary: { ...snapshot.summary, counts: count(sections) } };
}

/** Targets by status; a criterion is counted with the target that it is part of. */
export function count(sections) {
  const counts = {};
  for (const row of sections.flatMap((section) => section.targets)) {
    if (!row.partOf) counts[row.verdict.status] = (counts[row.verdict.status] ?? 0) + 1;
  }
  return counts;
}

/**
 * How far the targets are together, by their weights: {percent, coverage}. What is not known counts neither as zero nor as fulfilled; it
 * lowers the coverage. Undefined as long as nothing is known.
 */
export function attainment(sections) {
  const weighed = sections.flatMap((section) => section.targets)
    .filter(({ partOf, weight, verdict }) => !partOf && typeof weight === 'number' && verdict.status !== 'NOT_APPLICABLE');
  const known = weighed.filter(({ verdict }) => typeof verdict.attainment === 'number');
  const sum = (rows, of) => rows.reduce((all, row) => all + of(row), 0);
  const weight = sum(known, (row) => row.weight);
  return weight === 0 ? undefined : { percent: sum(known, (row) => row.weight * row.verdict.attainment) / weight,
    coverage: (weight / sum(weighed, (row) => row.weight)) * 100 };
}

/** Rows in the plan's order, criteria under their target: [{row, depth}]. */
export function arrange(targets) {
  const known = new Set(targets.map((row) => row.id));
  const under = (id, depth) => targets
    .filter((row) => (known.has(row.partOf) ? row.partOf : undefined) === id)
    .flatMap((row) => [{ row, depth }, ...under(row.id, depth + 1)]);
  return under(undefined, 0);
}

export function find(scoreboard, id) {
  return scoreboard.sections.flatMap((section) => section.targets).find((row) => row.id === id);
}

/** Ids of rows whose verdict is another one. */
export function changed(before, now) {
  const old = new Map(before.sections.flatMap((section) => section.targets).map((row) => [row.id, row.verdict]));
  return now.sections.flatMap((section) => section.targets)
    .filter((row) => old.has(row.id) && differs(old.get(row.id), row.verdict))
    .map((row) => row.id);
}

function differs(one, other) {
  return one.status !== other.status || one.attained !== other.attained || one.expected !== other.expected;
}

/** Of the targets that should have data by now, how many have. */
export function completeness(counts) {
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const due = all - (counts.NOT_DUE ?? 0) - (counts.NOT_APPLICABLE ?? 0);
  return { due, known: due - (counts.NO_DATA ?? 0) };
}

/** Targets for a leader to decide on, the worst first. */
export function decisions(scoreboard, atMost) {
  return scoreboard.sections.flatMap((section) => section.targets)
    .filter((row) => !row.partOf && NEEDS_DECISION.includes(row.verdict.status))
    .sort((a, b) => NEEDS_DECISION.indexOf(a.verdict.status) - NEEDS_DECISION.indexOf(b.verdict.status))
    .slice(0, atMost);
}
