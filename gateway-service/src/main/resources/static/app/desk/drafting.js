import { nothing } from 'lit';
import { href } from '../address.js';
import { focusFirstError, typed } from '../part/field.js';
import { errorsByRow, planOf, sectionsOf } from './document.js';
import { draftDialog, planHead, wrongHead } from './draft-dialog.js';
import { progress } from './entries.js';
import { keep } from './kept.js';
import { check, draft } from './plans.js';

/** From what was confirmed to a stored draft: all errors first, each at its target; then it is stored. */
export class Drafting {
  /** @param page has place, words, person, work, change(work), and errors by row */
  constructor(page) {
    this.page = page;
  }

  begin() {
    this.now = { errors: {}, busy: false };
    this.page.requestUpdate();
  }

  close() {
    this.now = undefined;
    this.page.requestUpdate();
  }

  async submit(event) {
    event.preventDefault();
    const form = event.target;
    const fields = typed(form);
    this.page.change({ head: fields });
    const errors = wrongHead(fields, this.page.words);
    this.show(errors, Object.keys(errors).length === 0);
    if (this.now.busy) await this.send(fields, form);
    await this.page.updateComplete;
    if (this.now && Object.keys(this.now.errors).length > 0) focusFirstError(form);
  }

  async send(fields, form) {
    const { page } = this;
    const { read, entries } = page.work;
    const { plan, keys } = planOf(planHead(fields, page.person.unit), sectionsOf(read), entries);
    const checked = await check(plan, page.place.lang);
    const { problem } = checked.problem ? checked : await draft(plan, page.place.lang);
    if (problem) return this.refused(problem, errorsByRow(problem, keys, plan), form);
    keep(page.person, undefined);
    page.dispatchEvent(new CustomEvent('go', { bubbles: true, detail: href({ page: 'deskPlan', plan: plan.id, lang: page.place.lang }) }));
  }

  /** Errors at targets are seen when the dialog is out of the way; what belongs to no target stays in it. */
  refused(problem, { rows, rest }, form) {
    if (!problem.status) return this.show({ '': [this.page.words.errors.network.join('. ')] });
    this.page.errors = rows;
    if (rest.length > 0) return this.show({ '': rest });
    this.show({});
    form.closest('dialog').close();
  }

  show(errors, busy = false) {
    this.now = { errors, busy };
    this.page.requestUpdate();
  }

  dialog(departments, words) {
    if (!this.now || !this.page.work) return nothing;
    const { confirmed, of } = progress(this.page.work.entries);
    return draftDialog({ ...this.now, fields: this.page.work.head }, of - confirmed, departments, words, {
      close: () => this.close(), keep: (event) => this.page.change({ head: typed(event.currentTarget) }),
      submit: (event) => this.submit(event) });
  }
}
