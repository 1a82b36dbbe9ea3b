// A submission being entered: what is stored, what is typed over it, and what has to be sent.
import { numberOf, writtenIn } from '../number.js';
import { cellAt, cellsOf, fieldsOf, reported } from './figure.js';
import { keyOf, rowsOf } from './rows.js';

const NUMBERS = ['NUMBER', 'COUNT', 'RATIO', 'COMPONENTS'];

/** Which of the figures that were sent a pointer is of; NaN if it is of none. */
export const indexIn = (pointer) => Number(/^\/figures\/(\d+)/.exec(pointer)?.[1] ?? NaN);

/** What a figure says; why it was corrected is no part of it. */
const said = (figure) => JSON.stringify({ ...figure, reason: undefined });

/** Both as the service tells them. */
function isNews({ before, given }) {
  const what = ({ value, quality, explanation = '' }) => JSON.stringify([value, quality, explanation]);
  return !before || what(before) !== what(given);
}

/** @returns Map of key to the messages at that figure */
function doubted({ figures, warnings = [] } = {}) {
  const at = Map.groupBy(warnings, ({ pointer }) => keyOf(figures[indexIn(pointer)]));
  return new Map([...at].map(([key, all]) => [key, all.map(({ message }) => message)]));
}

export class Entry {
  /** @param known {plan, of: {plan, department, period}, files: evidence sent for it, closed: whether nothing is taken in any more, submission?, before?, added?: parts that are about to be reported} */
  constructor(known, lang) {
    Object.assign(this, { known, lang, typed: {}, errors: {}, overtaken: {} });
    this.lay();
  }

  lay() {
    const { plan, of, closed, submission, before, added } = this.known;
    this.sections = rowsOf(plan, of, closed, submission, before, added);
    this.rows = this.sections.flatMap(({ rows }) => rows);
    this.doubts = doubted(submission);
  }

  /** One more part of a target. */
  addPart(target, part) {
    this.known = { ...this.known, added: [...this.known.added ?? [], { target: target.id, part }] };
    this.lay();
  }

  get version() {
    return this.known.submission?.version;
  }

  get editable() {
    return this.rows.some(({ editable }) => editable);
  }

  fields(row) {
    return this.typed[row.key] ?? fieldsOf(row.figure, this.lang);
  }

  type(row, name, text) {
    this.typed[row.key] = { ...this.fields(row), [name]: text };
    [this.errors, this.overtaken].forEach((all) => delete all[row.key]);
  }

  /** Takes back what was typed. */
  undo(row) {
    [this.typed, this.errors, this.overtaken].forEach((all) => delete all[row.key]);
  }

  answer(row) {
    return reported(row, this.fields(row), this.lang);
  }

  /** Whether something else is typed than what is stored. */
  isChanged(row) {
    if (!this.typed[row.key]) return false;
    const { figure, wrong } = this.answer(row);
    return said(figure) !== said(this.stored(row)) || Boolean(wrong);
  }

  /** What is wrong with a row before anybody is asked. @returns {cell: name of what is wrong} */
  wrong(row) {
    if (!this.isChanged(row)) return {};
    const { wrong, empty } = this.answer(row);
    if (empty && row.figure) return { [cellsOf(row.target)[0]]: 'emptied' };
    return { ...wrong, ...this.untimely(row) };
  }

  /** An actual figure in the place of an estimate needs no reason; of what is approved, nothing else can be changed. */
  untimely(row) {
    const { kind, reason } = this.fields(row);
    if (row.figure?.quality === 'ESTIMATED' && kind !== 'ESTIMATED') return {};
    if (this.known.submission?.state === 'APPROVED') return { kind: 'estimate' };
    return row.handedIn && !reason?.trim() ? { reason: 'reason' } : {};
  }

  /** Rows that can be stored now, and those that cannot. */
  changes() {
    const changed = this.rows.filter((row) => row.editable && this.isChanged(row));
    const ready = changed.filter((row) => !this.overtaken[row.key] && !this.errors[row.key] && Object.keys(this.wrong(row)).length === 0);
    return { ready, unready: changed.filter((row) => !ready.includes(row)) };
  }

  isUnsaved() {
    const { ready, unready } = this.changes();
    return ready.length + unready.length > 0;
  }

  /** What is typed and not stored. @returns {row: fields} */
  unsaved() {
    const { ready, unready } = this.changes();
    return Object.fromEntries([...ready, ...unready].map(({ key }) => [key, this.typed[key]]));
  }

  given() {
    return this.rows.filter((row) => this.answer(row).figure);
  }

  /** @param rows of which something is reported */
  filing(rows) {
    return { ...this.known.of, figures: rows.map((row) => this.answer(row).figure) };
  }

  /** What figures of a file say otherwise than what is stored, in the plan's order. @returns [{target, part?, before?, given}] */
  compared(figures) {
    const targets = this.known.plan.sections.flatMap((section) => section.targets);
    const before = new Map((this.known.submission?.figures ?? []).map((figure) => [keyOf(figure), figure]));
    return targets.flatMap((target) => figures.filter((given) => given.target === target.id)
      .map((given) => ({ target, part: given.part, before: before.get(keyOf(given)), given }))).filter(isNews);
  }

  /** Errors of the service at the rows that were sent. @returns those of no row */
  refuse(errors, sent) {
    const rest = [];
    for (const { pointer = '', message } of errors) {
      const row = sent[indexIn(pointer)];
      if (row) this.errors[row.key] = { ...this.errors[row.key], [cellAt(pointer, row.target)]: message };
      else rest.push(message);
    }
    return rest;
  }

  /** What is doubtful in what is stored of a row; what is typed over it is not known to be. @returns [message] */
  doubtsOf(row) {
    return this.isChanged(row) ? [] : this.doubts.get(row.key) ?? [];
  }

  /** Files that a row names. */
  filesOf(row) {
    return (this.fields(row).evidence ?? []).map((id) => this.known.files.find((file) => file.id === id) ?? { id, name: id });
  }

  /** Files that were sent for a row and that no figure names. */
  looseFiles(row) {
    const named = this.fields(row).evidence ?? [];
    return this.known.files.filter((file) => keyOf(file) === row.key && !file.inUse && !named.includes(file.id));
  }

  /** What is stored of a row, as it would be sent. */
  stored({ figure, ...row }) {
    return figure ? reported(row, fieldsOf(figure, this.lang), this.lang).figure : undefined;
  }

  /**
   * What was typed stays; where somebody else stored another figure meanwhile, it is not sent unseen.
   * @param sent figures that were sent from here
   */
  takeIn(submission, sent = []) {
    const mine = new Set([...this.rows.map((row) => this.stored(row)), ...sent].filter(Boolean).map(said));
    this.known = { ...this.known, submission };
    this.lay();
    for (const row of this.rows) {
      const now = this.stored(row);
      if (!this.isChanged(row)) delete this.typed[row.key];
      else if (now && !mine.has(said(now))) this.overtaken[row.key] = true;
    }
  }

  /** Numbers that were typed are written as in the other language from now on. */
  speak(lang) {
    const [before, written] = [this.lang, writtenIn(lang)];
    for (const row of this.rows.filter(({ key, target }) => this.typed[key] && NUMBERS.includes(target.measure))) {
      for (const name of cellsOf(row.target)) {
        const number = numberOf(this.typed[row.key][name] ?? '', before);
        if (number !== undefined) this.typed[row.key][name] = written(number);
      }
    }
    this.lang = lang;
  }
}
