import { html, nothing } from 'lit';
import { href } from '../address.js';

/** What happened, what was kept, what to do. */
export function notice(problem, place, words, { retry, kept = false }) {
  const [title, advice] = text(problem, words);
  const hidden = problem.status === 401 || problem.status === 403;
  return html`<section class="notice" role="alert">
    <h2>${title}</h2>
    <p>${advice} ${kept ? words.errors.kept : nothing}</p>
    <p class="actions">
      <button type="button" @click=${retry}>${words.errors.retry}</button>
      ${hidden ? html`<a href=${href(place, { basis: undefined })}>${words.errors.toApproved}</a>` : nothing}
      ${place.page === 'plans' ? nothing
        : html`<a href=${href({ page: 'plans', lang: place.lang })}>${words.errors.toList}</a>`}
    </p>
  </section>`;
}

function text({ status, title, detail }, { errors }) {
  if (status === 0) return errors.network;
  if (status === 404) return errors.noPlan;
  if (status === 401 || status === 403) return errors.notAllowed;
  return title && detail ? [title, detail] : errors.other;
}

/** The shape of what comes; style/page.css shows it only after 300 ms. */
export function skeleton(words) {
  return html`<div class="skeleton" role="status"><span class="unseen">${words.loading}</span>
    ${[1, 2, 3, 4, 5, 6, 7, 8].map(() => html`<i></i>`)}</div>`;
}
