import { MOST_BYTES, attach, remove } from './evidence.js';
import { nameOf } from './rows.js';

/** Files that an officer gives to figures, and takes away again. */
export class Attaching {
  constructor(page) {
    Object.assign(this, { page, coming: new Map() });
  }

  /** On their way to a row, and those that were not taken. @returns [{name, share?, wrong?}] */
  comingTo(row) {
    return this.coming.get(this.nameOf(row)) ?? [];
  }

  nameOf(row) {
    return nameOf(this.page.entry.known.of, row);
  }

  /** One after the other. */
  async attach(row, files) {
    for (const file of [...files]) await this.one(row, file);
  }

  async one(row, file) {
    const { entry, place } = this.page;
    const on = this.begin(row, file);
    const wrong = this.wrongBefore(file);
    const { value, problem } = wrong ? { problem: { detail: wrong } }
      : await attach(entry.known.of, row, file, place.lang, (share) => this.show(on, { share }));
    if (problem) return this.show(on, { share: undefined, wrong: this.why(problem) });
    entry.known.files.push(value);
    if (entry !== this.page.entry) return undefined; // another submission is on the page by now
    this.forget(row, on);
    return this.page.type(row, 'evidence', [...new Set([...entry.fields(row).evidence ?? [], value.id])]);
  }

  begin(row, { name }) {
    const on = { name, share: 0 };
    this.coming.set(this.nameOf(row), [...this.comingTo(row).filter((one) => one.name !== name), on]);
    this.page.requestUpdate();
    return on;
  }

  show(on, how) {
    Object.assign(on, how);
    this.page.requestUpdate();
  }

  forget(row, on) {
    this.coming.set(this.nameOf(row), this.comingTo(row).filter((one) => one !== on));
    this.page.requestUpdate();
  }

  /** What need not be sent to be refused. */
  wrongBefore({ size }) {
    const told = this.page.words.work.evidence;
    return size > MOST_BYTES ? told.tooLarge : size === 0 ? told.empty : undefined;
  }

  why({ status, detail, title, errors = [] }) {
    const { errors: told } = this.page.words;
    return status === 0 ? told.network.join('. ') : errors[0]?.message ?? detail ?? title ?? told.other.join('. ');
  }

  /** Names a file that is there already. */
  name(row, id) {
    this.page.type(row, 'evidence', [...this.page.entry.fields(row).evidence ?? [], id]);
  }

  /** The figure no longer names it; the file goes as well, unless a revision that was sent rests on it. */
  async remove(row, id) {
    const { entry, saving, place } = this.page;
    const named = entry.fields(row).evidence ?? [];
    if (named.includes(id)) this.page.type(row, 'evidence', named.filter((one) => one !== id));
    await saving.now();
    const { problem } = await remove(id, place.lang);
    entry.known.files = entry.known.files.flatMap((file) => (file.id !== id ? [file] : problem ? [{ ...file, inUse: true }] : []));
    this.page.requestUpdate();
  }
}
