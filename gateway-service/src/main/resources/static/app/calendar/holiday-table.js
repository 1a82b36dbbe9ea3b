import { html, nothing } from 'lit';

const COLUMNS = ['date', 'weekday', 'name'];

/** Days off, and weekend days that are worked instead, by date. @param remove (date) => for those who may; undefined for others */
export function holidayTable({ off, workedInstead }, words, formats, remove) {
  const told = words.calendar;
  const days = [...off, ...workedInstead.map((date) => ({ date, worked: true }))].toSorted((one, other) => one.date.localeCompare(other.date));
  const cell = (column, content) => html`<td role="cell" class=${column} data-label=${told.columns[column]}>${content}</td>`;
  return html`<table class="records holidays" role="table" aria-label=${told.off}>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${told.columns[column]}</th>`)}${remove
      ? html`<td role="cell" class="act"></td>` : nothing}</tr></thead>
    <tbody role="rowgroup">${days.map(({ date, name, worked }) => html`<tr role="row" data-date=${date}>
      <th role="rowheader" scope="row">${formats.day(date)}</th> ${cell('weekday', told.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()])}
      ${cell('name', worked ? told.worked : name)}${remove ? html`<td role="cell" class="act"><button type="button" class="plain" data-does="remove"
        aria-label=${told.removeOf(formats.day(date))} @click=${() => remove(date)}>${told.remove}</button></td>` : nothing}</tr>`)}</tbody>
  </table>`;
}
