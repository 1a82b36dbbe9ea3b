import { html, nothing } from 'lit';
import { formats } from '../format.js';
import { FileDoor } from '../part/file-door.js';
import { changesTable } from './changes-table.js';
import { FILES, checkFile, newKey, takeFile, template } from './submissions.js';

/** The door for figures from a file, on the page of the grid that they fill. */
export function figuresDoor(page) {
  return new FileDoor(page, {
    id: 'figures-file', accept: FILES, told: () => page.words.work.door,
    async check(file) {
      await page.saving.now();
      return checkFile(file, page.entry.known.of, page.entry.version, page.place.lang);
    },
    wrong: ({ submission }) => (submission === Object.values(page.entry.known.of).join('/') ? undefined : { detail: page.words.work.door.other(submission) }),
    more: ({ changes = [] }) => changes.map((one) => page.words.work.door.changed(one.number, one.title)),
    body: (receipt) => preview(receipt, page),
    async take(file) {
      const answer = await takeFile(file, page.entry.known.of, page.entry.version, newKey(), page.place.lang);
      await page.saving.reread(page.entry);
      return answer;
    },
  });
}

/** The workbook to be filled in. */
export function templateLink(entry, words) {
  return html`<a href=${template(entry.known.of)} download>${words.work.door.template}</a>`;
}

function preview({ counts, read, warnings = [] }, { entry, words, place }) {
  const told = words.work.door;
  return html`<p>${told.counted(counts.stored, counts.unchanged)}</p>
    ${changesTable(entry.compared(read), entry, words, formats(place.lang))}
    ${warnings.length ? html`<p>${told.warnings}</p><ul class="missing">${warnings.map(({ cell, message }) => html`<li>${told.at(cell, message)}</li>`)}</ul>` : nothing}`;
}
