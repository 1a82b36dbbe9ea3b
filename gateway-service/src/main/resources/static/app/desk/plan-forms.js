// Forms of what a plan says besides its targets. Each takes the sheet on which it is edited, what was typed and what was refused.
import { cyclesForm, cyclesFrom } from './cycles-form.js';
import { cyclesEdit, headEdit, rulesEdit } from './edits.js';
import { headForm } from './head-form.js';
import { rulesForm, rulesFrom } from './rules-form.js';

export function editHead(sheet, fields, errors) {
  const form = headForm(sheet.held.plan, fields, errors, sheet.words);
  sheet.form.begin({ ...form, act: (typed) => sheet.store(headEdit(form.headFrom(typed), sheet.words), (refused) => editHead(sheet, typed, refused)) });
}

export function editCycles(sheet, fields, errors) {
  const { words, held: { plan } } = sheet;
  sheet.form.begin({ ...cyclesForm(plan.reportingCycles, fields, errors, words),
    act: (typed) => sheet.store(cyclesEdit(cyclesFrom(typed), words), (refused) => editCycles(sheet, typed, refused)) });
}

export function editChecks(sheet, fields, errors) {
  const { words, held: { plan } } = sheet;
  sheet.form.begin({ ...rulesForm(plan, fields, errors, words), act(typed) {
    const sent = rulesFrom(typed, sheet.held.plan);
    return sheet.store(rulesEdit(sent, words), (refused) => editChecks(sheet, typed, refused));
  } });
}
