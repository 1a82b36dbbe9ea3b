import { html } from 'lit';
import { FileDoor } from '../part/file-door.js';
import { difference, differenceView } from './difference.js';
import { targetRows } from './edits.js';
import { WORKBOOKS, sendWorkbook } from './plans.js';

/** The door for the workbook of what a planner edits. @param sheet the page element, which has held, place and words, and know(held, news) */
export function planDoor(sheet) {
  const send = (file, dryRun) => sendWorkbook(sheet.held.workbook, file, { dryRun }, sheet.place.lang);
  return new FileDoor(sheet, {
    id: 'workbook', accept: WORKBOOKS, told: () => sheet.words.desk.door, check: (file) => send(file, 'true'),
    body: (answer) => differenceView(difference(sheet.held.plan, sheet.held.as(answer).plan),
      (mine, theirs) => targetRows(mine, theirs, sheet.words, sheet.place.lang), sheet.words),
    async take(file) {
      const answer = await send(file);
      if (answer.value) sheet.know(sheet.held.as(answer.value), sheet.words.desk.door.done);
      return answer;
    },
  });
}

export function workbookLink(address, words) {
  return html`<a href=${address} download>${words.desk.door.template}</a>`;
}
