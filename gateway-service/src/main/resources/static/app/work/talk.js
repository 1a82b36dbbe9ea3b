import { list, say } from './comments.js';
import { keyOf, nameOf } from './rows.js';
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
    const thread = this.kept(row);
    return thread?.open ? thread : undefined;
  }

  kept(row) {
    return this.threads.get(nameOf(this.entry().known.of, row));
  }

  countOf(row) {
    const { submission } = this.entry().known;
    return this.kept(row)?.comments.length ?? submission?.comments?.find((one) => keyOf(one) === row.key)?.count ?? 0;
  }

  /** What was typed is still there when it is opened again. */
  async toggle(row) {
    if (this.of(row)) return this.show(this.of(row), { open: false });
    const { of } = this.entry().known;
    const before = this.kept(row) ?? { comments: [], text: '' };
    const { value, problem } = await list(of, row.target.id, this.page.place.lang);
    this.threads.set(nameOf(of, row), before);
    return this.show(before, { open: true, problem: this.why(problem), comments: value?.filter((one) => (one.part ?? undefined) === row.part) ?? before.comments });
  }

  type(row, text) {
    this.show(this.of(row), { text, key: undefined });
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
