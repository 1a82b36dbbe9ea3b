import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { actions, dialog, refusals } from './dialog.js';
import { keepFocus } from '../focus.js';
import { focusFirstError, typed } from './field.js';

const any = (errors) => Object.keys(errors).length > 0;

/** A form in a dialog of a page, one at a time; what was typed stays until it is done or closed. */
export class FormDialog {
  constructor(page) {
    this.page = page;
  }

  /**
   * @param what {heading, does, body, act, fields?, errors?, wrong?, read?, redraws?, wide?}: body({fields, errors}) is the
   * form's inside; wrong(fields) and act(fields) answer with messages by field, those of no field under '', act with
   * nothing when it is done; redraws names the fields on which others depend, or is 'all'
   */
  begin(what) {
    this.now = { fields: {}, errors: {}, read: typed, wrong: () => ({}), redraws: [], ...what };
    this.page.requestUpdate();
  }

  /** Another one may have begun meanwhile. */
  close(now) {
    if (this.now === now) this.now = undefined;
    this.page.requestUpdate();
  }

  keep(now, event) {
    const before = now.fields;
    now.fields = now.read(event.currentTarget, before);
    if (now.redraws === 'all' || now.redraws.includes(event.target.name)) this.page.requestUpdate();
  }

  async submit(now, event) {
    event.preventDefault();
    const form = event.target;
    now.fields = now.read(form, now.fields);
    now.errors = now.wrong(now.fields);
    if (!any(now.errors)) await this.act(now);
    this.page.requestUpdate();
    await this.page.updateComplete;
    if (any(now.errors)) focusFirstError(form);
    else if (form.isConnected) form.closest('dialog').close(); // gives the focus back
    else this.close(now);
    keepFocus(this.page);
  }

  async act(now) {
    now.busy = true;
    this.page.requestUpdate();
    now.errors = (await now.act(now.fields)) ?? {};
    now.busy = false;
  }

  dialog(words) {
    const { now } = this;
    if (!now) return nothing;
    return keyed(now, dialog(now.heading, words, () => this.close(now), html`
      <form novalidate class=${now.wide ? 'edit' : ''} @input=${(event) => this.keep(now, event)}
        @submit=${(event) => this.submit(now, event)}>
        ${refusals(now.errors[''])} ${now.body(now)} ${actions(words, now.does, now.busy)}
      </form>`));
  }
}
