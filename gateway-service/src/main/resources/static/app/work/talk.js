import { keyOf } from './rows.js';
import { list, say } from './comments.js';
import { isUnanswered } from './saving.js';
import { newKey } from './submissions.js';

/** What officer and reviewer say to each other about figures; a thread is read when somebody opens it. */
export class Talk {
  /** @param entry () => Entry */
  constructor(page, entry) {
    Object.assign(this, { page, entry, threads: new Map() });
  }

  /** @returns {comments, text, problem?, busy?}, or undefined as long as it is not open */
  of(row) {
    return this.threads.get(row.key);
  }

  countOf(row) {
    const { submission } = this.entry().known;
    return this.of(row)?.comments.length ?? submission?.comments?.find((one) => keyOf(one) === row.key)?.count ?? 0;
  }

  async toggle(row) {
    if (this.threads.delete(row.key)) return this.page.requestUpdate();
    const { value, problem } = await list(this.entry().known.of, row.target.id, this.page.place.lang);
    this.threads.set(row.key, { comments: (value ?? []).filter((one) => (one.part ?? undefined) === row.part), text: '', problem: this.why(problem) });
    return this.page.requestUpdate();
  }

  type(row, text) {
    this.of(row).text = text;
    this.page.requestUpdate();
  }

  /** What was typed stays until it is said, under the same name. */
  async say(row) {
    const thread = this.of(row);
    const text = thread.text.trim();
    if (text === '' || thread.busy) return;
    this.show(thread, { busy: true, problem: undefined, key: thread.key ?? newKey() });
    const { value, problem } = await say(this.entry().known.of, { target: row.target.id, part: row.part }, text, thread.key, this.page.place.lang);
    this.show(thread, problem ? { busy: false, problem: this.why(problem), key: isUnanswered(problem) ? thread.key : undefined }
      : { busy: false, comments: [...thread.comments, value], text: '', key: undefined });
  }

  show(thread, how) {
    Object.assign(thread, how);
    this.page.requestUpdate();
  }

  why(problem) {
    if (!problem) return undefined;
    const { errors } = this.page.words;
    return problem.status === 0 ? errors.network.join('. ') : problem.errors?.[0]?.message ?? problem.detail ?? problem.title ?? errors.other.join('. ');
  }
}
