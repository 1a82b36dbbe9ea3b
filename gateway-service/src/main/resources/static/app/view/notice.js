import { html, nothing } from 'lit';
import { href } from '../address.js';
import { loginHref } from '../session.js';

/** What happened, what was kept, what to do. @param retry without it nothing can be tried again from here */
export function notice(problem, place, words, { retry, kept = false } = {}) {
  const [title, advice] = text(problem, place, words);
  const then = isOfThen(problem, place);
  const hidden = place.basis && (problem.status === 401 || problem.status === 403);
  return html`<section class="notice" role="alert">
    <h2>${title}</h2>
    <p>${advice} ${kept ? words.errors.kept : nothing}</p>
    ${problem.requestId ? html`<p class="quiet">${words.errors.requestId(problem.requestId)}</p>` : nothing}
    <p class="actions">
      ${retry ? html`<button type="button" @click=${retry}>${words.errors.retry}</button>` : nothing}
      ${problem.status === 401 ? html`<a href=${loginHref(href(place))}>${words.login}</a>` : nothing}
      ${then ? html`<a href=${href(place, { asOf: undefined })}>${words.board.past.back}</a>` : nothing}
      ${hidden ? html`<a href=${href(place, { basis: undefined })}>${words.errors.toApproved}</a>` : nothing}
      ${place.page === 'plans' ? nothing
        : html`<a href=${href({ page: 'plans', lang: place.lang })}>${words.errors.toList}</a>`}
    </p>
  </section>`;
}

/** Whether the plan may be there, only not yet on the day that is asked for. */
function isOfThen({ status }, { page, asOf }) {
  return status === 404 && page === 'plan' && Boolean(asOf);
}

function text(problem, place, { errors }) {
  const { status, title, detail } = problem;
  if (status === 0) return errors.network;
  if (isOfThen(problem, place)) return errors.noPlanThen;
  if (status === 404 && place.page === 'plan') return errors.noPlan;
  if (status === 401) return errors.loginWanted;
  if (status === 403 && place.page === 'plan') return errors.provisional;
  return title && detail ? [title, detail] : errors.other;
}
