import { nothing } from 'lit';
import { focusFirstError } from '../part/field.js';
import { editDialog, typedTarget } from './edit-dialog.js';
import { fieldsOf, targetFrom, wrong } from './fields.js';

/** One target in the edit dialog of a page; what was typed stays until it is stored or closed. */
export class Editing {
  /** @param page has place, words, person and put(entry), which stores and may answer with {'': messages} */
  constructor(page) {
    this.page = page;
  }

  begin(entry, errors = {}) {
    this.now = { entry, fields: fieldsOf(entry.target, this.page.place.lang), errors };
    this.page.requestUpdate();
  }

  keep(event) {
    this.now.fields = typedTarget(event.currentTarget);
    if (event.target.name === 'kind') this.page.requestUpdate();
  }

  async submit(event) {
    event.preventDefault();
    const { page, now } = this;
    const form = event.target;
    now.fields = typedTarget(form);
    now.errors = wrong(now.fields, page.place.lang, page.words);
    if (Object.keys(now.errors).length === 0) now.errors = (await this.store()) ?? {};
    page.requestUpdate();
    await page.updateComplete;
    if (Object.keys(now.errors).length > 0) focusFirstError(form);
    else this.done(form.closest('dialog'));
  }

  /** The page may have put another dialog in the place of this one. */
  done(dialog) {
    if (dialog?.isConnected) dialog.close();
    else this.close();
  }

  store() {
    const { page, now: { entry, fields } } = this;
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10); // the day where the wards are
    return page.put({ ...entry, target: targetFrom(fields, entry.target, page.place.lang, page.person.name, today) });
  }

  close() {
    this.now = undefined;
    this.page.requestUpdate();
  }

  dialog(departments, words) {
    if (!this.now) return nothing;
    return editDialog(this.now, departments, words, { close: () => this.close(), keep: (event) => this.keep(event),
      submit: (event) => this.submit(event) });
  }
}
