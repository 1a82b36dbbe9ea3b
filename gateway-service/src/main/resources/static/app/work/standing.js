import { html, nothing } from 'lit';
import { href } from '../address.js';
import { mark } from '../view/mark.js';

/** Where a submission stands, and what that asks of its officer. @param known as an entry has it @param withdraw takes it back */
export function standing({ submission, plan, closed }, place, words, formats, withdraw) {
  const told = words.work.standing;
  if (plan.state === 'CLOSED') return html`<p class="standing">${told.closed}</p>`;
  if (closed) return html`<p class="standing">${mark('clock', 'off-track', told.entryClosed)}</p>`;
  const { state, version, sentBackReason, submittedAt, approvedAt, open = [] } = submission ?? {};
  const at = formats.moment;
  switch (state) {
    case 'SENT_BACK': return html`<section class="notice"><h2>${open.length ? told.reopened(open.length) : told.sentBack}</h2><p>${sentBackReason}</p></section>`;
    case 'SUBMITTED': return html`<p class="standing actions">${mark('done', 'on-track', told.submitted(at(submittedAt)))}
      ${place.receipt ? nothing : html`<a href=${href(place, { receipt: [place.plan, place.department, place.period, version].join('.') })}>${words.work.receipt.heading}</a>`}
      <button type="button" class="plain" data-does="withdraw" @click=${withdraw}>${told.withdraw}</button></p>`;
    case 'APPROVED': return html`<p class="standing">${mark('done', 'met', told.approved(at(approvedAt)))}
      ${submission.figures.some(({ quality }) => quality === 'ESTIMATED') ? html`<span class="beneath">${told.estimates}</span>` : nothing}</p>`;
    default: return nothing;
  }
}

/** Whether what is typed is stored. */
export function savingTold({ state, at, problem }, entry, words, formats) {
  const told = words.work.saving[state];
  switch (state) {
    case 'saved': return told(formats.time(at));
    case 'incomplete': return told(entry.changes().unready.length);
    case 'failed': return told(problem.detail ?? problem.title ?? '');
    default: return told;
  }
}
