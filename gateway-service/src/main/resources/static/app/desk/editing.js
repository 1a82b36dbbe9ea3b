import { html, nothing } from 'lit';
import { today } from '../format.js';
import { FormDialog } from '../part/form-dialog.js';
import { REDRAWS, editForm, typedTarget } from './edit-dialog.js';
import { fieldsOf, targetFrom, wrong } from './fields.js';
import { suggested } from './indicators.js';

/** One target in a dialog of a page; what was typed stays until it is stored or closed. */
export class Editing {
  /** @param page has place, words, person, and departments(), year() */
  constructor(page) {
    this.page = page;
    this.form = new FormDialog(page);
  }

  /**
   * @param target as it stands
   * @param more {store(target, fields), places?, heading?, errors?, fields?, beneath?}: store may answer with messages by field
   */
  begin(target, { store, places, heading, errors, fields = {}, beneath = () => nothing }) {
    const { page } = this;
    const { words, place: { lang } } = page;
    this.form.begin({ heading: heading ?? words.desk.of(words.desk.edit, target.number), does: words.desk.save, wide: true,
      fields: { ...fieldsOf(target, lang), ...fields }, errors: errors ?? {}, read: typedTarget, redraws: REDRAWS,
      body: (now) => html`${editForm(now, { departments: page.departments(), year: page.year(), places }, words)}${beneath()}`,
      wrong: (typed) => wrong(typed, lang, words),
      act: (typed) => store(targetFrom(typed, target, lang, this.by()), typed) });
    this.propose(target, lang);
  }

  /** Comes when it comes; nobody has to wait for it. */
  async propose({ title }, lang) {
    const { now } = this.form;
    if (title) now.proposals = await suggested(title, lang);
    this.page.requestUpdate();
  }

  /** Who edits, on the day that it is where the wards are. */
  by() {
    return { name: this.page.person.name, day: today(), year: this.page.year() };
  }

  dialog(words) {
    return this.form.dialog(words);
  }
}
