import { html, nothing } from 'lit';
import { href } from '../address.js';
import { mark } from '../view/mark.js';
import { TYPES } from './filters.js';

const MARKS = { UNVERIFIED: ['clock', 'at-risk'], ACTIVE: ['done', 'met'], PAUSED: ['dash', 'idle'], ENDED: ['cross', 'missed'],
  WAITING: ['clock', 'on-track'], DELIVERED: ['done', 'met'], DEAD: ['cross', 'missed'] };

/** What may be done with a webhook, by its state. */
export const DEEDS = { UNVERIFIED: ['verify', 'remove'], ACTIVE: ['test', 'pause', 'rotate', 'replay', 'remove'],
  PAUSED: ['resume', 'rotate', 'remove'], ENDED: ['remove'] };

/** @param boards the scoreboards there are, by which plans and units are called @param does (deed, webhook): what a button of a row asks for */
export function webhookTable(items, boards, place, words, format, does) {
  const told = words.subscriptions;
  return html`<table class="records" role="table" aria-label=${words.screens.subscriptions}>
    <thead role="rowgroup"><tr role="row">${['address', 'filter', 'state', 'made'].map((column) => html`<th role="columnheader" scope="col">${told.columns[column]}</th>`)}
      <td role="cell" class="act"></td></tr></thead>
    <tbody role="rowgroup">${items.map((webhook) => html`<tr role="row" data-id=${webhook.id}>
      <th role="rowheader" scope="row"><a href=${href(place, { webhook: webhook.id })}>${webhook.address}</a>
        ${webhook.description ? html`<span class="quiet beneath">${webhook.description}</span>` : nothing}</th>
      ${cell('filter', filterText(webhook.filter, boards, words))}
      ${cell('state', html`${stateMark(webhook.state, told.states)}${webhook.oldSecretUntil ? html`<span class="quiet beneath">${
        told.oldSecret(format.moment(webhook.oldSecretUntil))}</span>` : nothing}`)}
      ${cell('made', html`${webhook.made.name}<span class="quiet beneath">${format.moment(webhook.made.at)}</span>`)}
      <td role="cell" class="act">${(DEEDS[webhook.state] ?? []).map((deed) => html`<button type="button" class="plain" data-act=${deed}
        aria-label="${told.deeds[deed]}: ${webhook.address}" @click=${() => does(deed, webhook)}>${told.deeds[deed]}</button> `)}</td>
    </tr>`)}</tbody>
  </table>`;

  function cell(column, content) {
    return html`<td role="cell" class=${column} data-label=${told.columns[column]}>${content}</td>`;
  }
}

/** @param acts {look, send} */
export function deliveryTable(items, words, format, acts) {
  const told = words.subscriptions;
  return html`<table class="records" role="table" aria-label=${told.deliveries}>
    <thead role="rowgroup"><tr role="row">${['event', 'state', 'attempts'].map((column) => html`<th role="columnheader" scope="col">${told.columns[column]}</th>`)}
      <td role="cell" class="act"></td></tr></thead>
    <tbody role="rowgroup">${items.map((one) => html`<tr role="row" data-event=${one.event}>
      <th role="rowheader" scope="row">${told.types[one.type] ?? one.type}<span class="quiet beneath code">${one.subject}</span></th>
      <td role="cell" class="state" data-label=${told.columns.state}>${stateMark(one.state, told.states)}${one.state === 'WAITING' && one.dueAt
        ? html`<span class="quiet beneath">${told.due(format.moment(one.dueAt))}</span>` : nothing}</td>
      <td role="cell" data-label=${told.columns.attempts}>${one.attempts.length ? html`<ul>${one.attempts.map((attempt) => html`<li>${format.moment(attempt.at)}:
        ${attempt.status ?? told.failures[attempt.failure] ?? attempt.failure}, ${attempt.milliseconds} ms</li>`)}</ul>` : told.notTried}</td>
      <td role="cell" class="act"><button type="button" class="plain" data-act="look" @click=${() => acts.look(one)}>${told.look}</button>
        <button type="button" class="plain" data-act="send" @click=${() => acts.send(one)}>${told.sendAgain}</button></td>
    </tr>`)}</tbody>
  </table>`;
}

function filterText(filter, boards, words) {
  const told = words.subscriptions;
  const named = namesIn(boards, words);
  const parts = Object.entries(filter).map(([name, values]) => `${told.fields[name]}: ${values.map((value) => named[name]?.(value) || value).join(', ')}`);
  return parts.length ? html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>` : told.everything;
}

/** What a filter chooses by, in words; nothing where that is not known. A kind of event may be cut short and means all that begin so. */
function namesIn(boards, words) {
  return {
    type: (value) => TYPES.filter((type) => type.startsWith(value)).map((type) => words.subscriptions.types[type]).join(', '),
    status: (value) => words.statuses[value],
    plan: (value) => boards.filter(({ plan }) => plan === value).map(({ unitName, year }) => words.planOf(unitName, year))[0],
    unit: (value) => boards.find(({ unit }) => unit === value)?.unitName,
  };
}

function stateMark(state, names) {
  const [shape, tone] = MARKS[state] ?? MARKS.PAUSED;
  return mark(shape, tone, names[state] ?? state);
}
