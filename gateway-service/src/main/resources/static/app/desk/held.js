// What a planner edits: a draft, or the amendment of a plan in force. Each is stored naming the version that was edited.
import { amendment, amendmentFile, planFile, prepare, read, replace } from './plans.js';

/** @returns {plan, root, workbook, as, store, again}: root is where the plan stands in what is sent, for the places of errors; as makes of an answer what is held */
export function heldDraft(plan) {
  return { plan, root: '', workbook: planFile(plan.id, 'xlsx'), as: heldDraft,
    store: async (changed, lang) => held(await replace({ ...changed, version: plan.version }, lang), heldDraft),
    again: async (lang) => held(await read(plan.id, lang), heldDraft) };
}

export function heldAmendment(one) {
  const { plan, decision } = one;
  return { plan, root: '/plan', amendment: one, workbook: amendmentFile(plan.id), as: heldAmendment,
    store: async (changed, lang) => held(await prepare({ decision, plan: changed }, one, lang), heldAmendment),
    again: async (lang) => held(await amendment(plan.id, lang), heldAmendment) };
}

function held({ value, problem }, as) {
  return problem ? { problem } : { value: as(value) };
}
