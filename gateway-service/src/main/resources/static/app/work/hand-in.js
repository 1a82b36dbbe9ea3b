import { html, nothing } from 'lit';
import { indexIn } from './entry.js';

/**
 * What is asked before a submission is handed in.
 * @param checked the receipt of the dry run @param rows that were checked @param missing rows without a figure
 */
export function handInForm(checked, rows, missing, words, formats, act) {
  const told = words.work.handIn;
  return { heading: told.heading, does: told.does, act, body: (now) => html`
    <p>${told.ready(checked.figures)} ${checked.late ? told.late(formats.day(checked.dueOn)) : nothing}</p>
    ${missing.length ? html`<div><p>${told.missing(missing.length)}</p><ul class="missing">${missing.map(({ target }) => html`<li>${target.number} ${target.title}</li>`)}</ul></div>` : nothing}
    ${doubtful(checked, rows, words)}
    <p class="quiet">${told.then}</p>` };
}

/** What the service takes all the same. */
function doubtful({ warnings = [] }, rows, words) {
  const named = ({ pointer = '', message }) => [rows[indexIn(pointer)]?.target, message];
  return warnings.length === 0 ? nothing : html`<div><p>${words.work.handIn.doubtful}</p><ul class="missing">${warnings.map(named).map(([target, message]) => html`<li>${target
    ? `${target.number} ${target.title}: ${message}` : message}</li>`)}</ul></div>`;
}

/** All that is wrong, with links to the cells. @param isAt whether its officer is still in a row */
export function wrongList(entry, words, isAt, go) {
  const rows = entry.rows.map((row) => [row, { ...(isAt(row) ? {} : named(entry.wrong(row), words)), ...entry.errors[row.key] }]).filter(([, wrong]) => Object.keys(wrong).length > 0);
  if (rows.length === 0) return nothing;
  return html`<section class="errors" tabindex="-1" data-errors aria-label=${words.work.errors(rows.length)}><p>${words.work.errors(rows.length)}</p><ul>
    ${rows.map(([row, wrong]) => Object.entries(wrong).map(([name, message]) => html`<li><button type="button" class="plain name" @click=${() => go(row, name)}
      >${row.target.number} ${row.target.title}${which(row.target, name, words)}</button>: ${message}</li>`))}</ul></section>`;
}

/** Which of a row's cells it is, where there is more than one. */
function which({ measure, rule }, name, { work }) {
  const part = rule?.components?.find(({ id }) => name === `component.${id}`)?.title;
  const label = part ?? work.cells[measure]?.[name] ?? work.more[name];
  return label ? `, ${label.toLowerCase()}` : '';
}

function named(wrong, words) {
  return Object.fromEntries(Object.entries(wrong).map(([name, what]) => [name, words.work.wrong[what]]));
}
