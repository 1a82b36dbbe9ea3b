import { read as readPlan } from '../desk/plans.js';
import { unitOf } from '../unit.js';
import { Entry } from './entry.js';
import { list as files } from './evidence.js';
import { dueBy, isClosed, list } from './obligations.js';
import { periodBefore } from './periods.js';
import { read } from './submissions.js';

/** Everything that a grid of figures needs; the plan and what was sent must be known, the rest is for comfort. */
export async function known({ plan, department, period, lang }, unit) {
  const of = { plan, department, period };
  const earlier = periodBefore(period);
  const [planned, submission, before, due, home, sent] = await Promise.all([readPlan(plan, lang), read(of, lang),
    earlier ? read({ ...of, period: earlier }, lang) : {}, list(of, lang), unitOf(unit, lang), files(of, lang)]);
  const problem = planned.problem ?? submission.problem;
  if (problem) return { problem };
  const [owed] = due.value ?? [];
  return { value: { unit: home, owed, due: owed ? dueBy(owed) : submission.value?.dueOn,
    entry: new Entry({ plan: planned.value, of, files: sent, closed: isClosed(owed, submission.value), submission: submission.value, before: before.value }, lang) } };
}
