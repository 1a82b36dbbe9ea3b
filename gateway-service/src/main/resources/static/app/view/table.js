import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { href } from '../address.js';
import { arrange } from '../scoreboard.js';
import { statusOf } from './sign.js';
import { sparkline } from './trend.js';

const COLUMNS = ['number', 'title', 'unit', 'plan', 'attained', 'expected', 'share', 'status'];

/** Left out where there is little room. */
const HIDEABLE = ['unit', 'expected', 'share'];

/** Longer numbers need wider columns. */
const LONG = 13;

/** As many rows as a large screen has room for. */
export const SCREENFUL = 30;

/**
 * Roles are written out because on a phone the rows are laid out as cards, and a browser forgets a table's meaning then.
 * @param glow {id: 0 | 1} of rows that just changed; the figure alternates so that a second change glows again
 * @param most of rows that are shown
 */
export function targetTable(scoreboard, place, words, formats, glow, most) {
  const sections = scoreboard.sections.filter((section) => !place.section || section.id === place.section);
  if (sections.length === 0) return empty(place.section ? words.emptySection : words.emptyTable);
  return html`<table class="targets ${hasLong(sections, formats) ? 'wide' : ''}" role="table" aria-label=${words.table} id="targets" @click=${openRow} @keydown=${move}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col"
      class=${column} title=${words.columnHints[column] ?? nothing}>${words.columns[column]}</th>`)}</tr></thead>
    ${firstOf(sections, most).map(({ section, rows }) => html`<tbody role="rowgroup">
      <tr role="row" class="section"><th role="rowheader" scope="rowgroup" colspan="5">
        <span>${section.number}. ${section.title}</span></th>${HIDEABLE.map((column) => html`<td role="cell" class=${column}></td>`)}</tr>
      ${section.targets.length === 0 ? html`<tr role="row"><td role="cell" colspan="5">${words.emptyTable}</td></tr>` : nothing}
      ${repeat(rows, ({ row }) => row.id, ({ row, depth }) =>
        target(row, depth, place, words, formats, glow[row.id]))}
    </tbody>`)}
  </table>`;
}

function hasLong(sections, formats) {
  return sections.some(({ targets }) => targets.some(({ verdict }) => [verdict.attained, verdict.expected].some((one) => formats.number(one).length > LONG)));
}

/** Sections with their rows, until there are so many; the last one may be cut. */
function firstOf(sections, most) {
  let left = most;
  return sections.flatMap((section) => {
    if (left <= 0) return [];
    const rows = arrange(section.targets).slice(0, left);
    left -= rows.length;
    return [{ section, rows }];
  });
}

function empty(text) {
  return html`<p class="empty" id="targets">${text}</p>`;
}

function target(row, depth, place, words, formats, glow) {
  const { verdict } = row;
  const selected = place.row === row.id;
  const classes = `row depth-${Math.min(depth, 2)}${selected ? ' selected' : ''}${glow === undefined ? '' : ` glow-${glow}`}`;
  const cell = (name, content, known = true) => html`<td role="cell" class="${name}${known ? '' : ' none'}" data-label=${words.columns[name]}>${content}</td>`;
  return html`<tr role="row" class=${classes} data-row=${row.id} data-status=${verdict.status}>
    ${cell('number', row.number)}
    <th role="rowheader" scope="row" class="title"><a href=${href(place, { row: selected ? undefined : row.id })}
      aria-current=${selected ? 'true' : nothing}><span>${row.title}</span></a></th>
    ${cell('unit', formats.unit(verdict.unitOfMeasure ?? row.unitOfMeasure))}
    ${cell('plan', row.required[place.lang])}
    ${cell('attained', html`${formats.number(verdict.attained)}${verdict.attained == null
      ? nothing : html`<span class="beside"> ${formats.unit(verdict.unitOfMeasure)}</span>`}`, verdict.attained != null)}
    ${cell('expected', formats.number(verdict.expected))}
    ${cell('share', formats.percent(verdict.share), verdict.share != null)}
    ${cell('status', html`${statusOf(verdict.status, words)}${sparkline(row.history)}`)}
  </tr>`;
}

/** The whole row is the link's target. */
function openRow(event) {
  if (event.target.closest('a') || getSelection().toString()) return;
  event.target.closest('tr.row')?.querySelector('.title a').click();
}

/** Arrows go from row to row. */
function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches('.title a')) return;
  const links = [...event.currentTarget.querySelectorAll('.title a')];
  links[links.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}
