import { formats } from '../format.js';
import { handInForm } from './hand-in.js';
import { isUnanswered } from './saving.js';
import { check, handIn, withdraw } from './submissions.js';

const NOT_NOW = ['later', 'failed'];

/** Hands in what is entered on a page, and takes it back. */
export class HandingIn {
  constructor(page) {
    this.page = page;
  }

  /** Stores what is typed, checks the whole, and asks once more. */
  async submit() {
    const { entry, saving, words, place, form } = this.page;
    await saving.now();
    if (entry.changes().unready.length > 0) return this.page.focusWrong();
    const rows = entry.known.submission?.state === 'APPROVED' ? [] : entry.given().filter(({ editable }) => editable);
    if (rows.length === 0) saving.messages = [words.work.nothingGiven];
    if (rows.length === 0 || NOT_NOW.includes(saving.state)) return this.page.requestUpdate();
    const { value, problem } = await check(entry.filing(rows), entry.version, place.lang);
    if (problem) return this.refused(problem, rows);
    const missing = entry.rows.filter((row) => row.editable && !rows.includes(row));
    form.begin(handInForm(value, rows, missing, words, formats(place.lang), () => this.handIn(rows)));
    return undefined;
  }

  async refused(problem, rows) {
    const { entry, saving } = this.page;
    await saving.refused(entry, problem, rows);
    await this.page.focusWrong();
  }

  /** The same request again has the same name, so that it is not done twice. What is refused is seen in the grid, not here. */
  async handIn(rows) {
    const { entry, saving, place, words } = this.page;
    const filing = { ...entry.filing(rows), submit: true };
    const { value, problem } = await handIn(filing, entry.version, saving.name(filing), place.lang);
    if (problem && isUnanswered(problem)) return { '': [words.work.handIn.noAnswer] };
    saving.sent = undefined;
    if (problem) return this.refused(problem, rows);
    await saving.reread(entry);
    saving.state = 'none';
    this.page.go({ receipt: value.id });
    return undefined;
  }

  async withdraw() {
    const { entry, saving, place, words } = this.page;
    const { problem } = await withdraw(entry.known.submission, place.lang);
    saving.messages = problem ? [problem.status ? problem.detail ?? problem.title : words.errors.network.join('. ')] : [];
    await saving.reread(entry);
    this.page.requestUpdate();
    if (!problem && place.receipt) this.page.go({ receipt: undefined });
  }
}
