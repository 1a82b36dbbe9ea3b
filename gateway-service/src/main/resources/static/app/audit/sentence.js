import { period } from '../format.js';
import { departmentName } from '../unit.js';
import { submissionOf } from './records.js';

/** What a record says, as a sentence without its subject: "duyệt báo cáo số liệu tháng 6/2024 của Công an phường". */
export function sentence(record, words, unit) {
  const told = words.audit.actions[record.action];
  const text = told ? told(objectOf(record, words, unit)) : `${record.action} ${record.object}`;
  const stoodIn = record.onBehalfOf ? ` ${words.audit.onBehalfOf(departmentName(unit, record.onBehalfOf))}` : '';
  return text + stoodIn;
}

function objectOf(record, words, unit) {
  const submission = submissionOf(record.object);
  if (!submission) return record.object;
  const of = period(submission.period);
  return words.audit.submission(of ? words.period(of) : submission.period, departmentName(unit, submission.department));
}

/** Versions before and after, where the document has them. */
export function versions({ before, after }, words) {
  return after == null ? '' : words.audit.versions(before, after);
}
