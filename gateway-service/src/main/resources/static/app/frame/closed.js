import { html, nothing } from 'lit';
import { href } from '../address.js';
import { loginHref } from '../session.js';
import { titled } from '../title.js';

/** An address that leads nowhere, or not for this person: says why, and what to do. */
export function closed(why, place, words, screen) {
  const [title, advice] = words.errors[why];
  titled(words, title);
  return html`<main id="main" tabindex="-1"><section class="notice" data-closed=${why}>
    <h1>${title}</h1>
    <p>${advice} ${why === 'notAllowed' ? html`${words.whoMay} ${roles(screen, words)}.` : nothing}</p>
    <p class="actions">
      ${why === 'loginWanted' ? html`<a class="button" href=${loginHref(href(place))}>${words.login}</a>` : nothing}
      <a href=${href({ page: 'plans', lang: place.lang })}>${words.errors.toList}</a>
    </p>
  </section></main>`;
}

function roles(screen, words) {
  return new Intl.ListFormat(document.documentElement.lang).format(screen.roles.map((role) => words.roles[role]));
}
