import { html, nothing } from 'lit';

/**
 * What is asked before a submission is handed in.
 * @param checked the receipt of the dry run @param missing rows without a figure
 */
export function handInForm(checked, missing, words, formats, act) {
  const told = words.work.handIn;
  return { heading: told.heading, does: told.does, act, body: (now) => html`
    <p>${told.ready(checked.figures)} ${checked.late ? told.late(formats.day(checked.dueOn)) : nothing}</p>
    ${missing.length ? html`<div><p>${told.missing(missing.length)}</p><ul class="missing">${missing.map(({ target }) => html`<li>${target.number} ${target.title}</li>`)}</ul></div>` : nothing}
    <p class="quiet">${told.then}</p>` };
}

/** All that is wrong, with links to the cells. @param isAt whether its officer is still in a row */
export function wrongList(entry, words, isAt, go) {
  const rows = entry.rows.map((row) => [row, { ...(isAt(row) ? {} : named(entry.wrong(row), words)), ...entry.errors[row.key] }]).filter(([, wrong]) => Object.keys(wrong).length > 0);
  if (rows.length === 0) return nothing;
  return html`<section class="errors" tabindex="-1" data-errors aria-label=${words.work.errors(rows.length)}><p>${words.work.errors(rows.length)}</p><ul>
    ${rows.map(([row, wrong]) => Object.entries(wrong).map(([name, message]) => html`<li><button type="button" class="plain name" @click=${() => go(row, name)}
      >${row.target.number} ${row.target.title}</button>: ${message}</li>`))}</ul></section>`;
}

function named(wrong, words) {
  return Object.fromEntries(Object.entries(wrong).map(([name, what]) => [name, words.work.wrong[what]]));
}
