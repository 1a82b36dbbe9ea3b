import { html, nothing } from 'lit';
import { href } from '../address.js';
import { csrf } from '../api.js';
import { recall, remember } from '../remembered.js';
import { menu, screenOf } from '../screens.js';
import { loginHref } from '../session.js';

const THEMES = ['system', 'light', 'dark'];

/** Brand, navigation, language, theme, and who is logged in. */
export function top(place, words, person, parts) {
  return html`<header class="top">
    <a class="brand" href=${href({ page: 'plans', lang: place.lang })}>${words.product}</a>
    ${navigation(place, words, person)}
    <div class="choices">
      <a class="help" target="_blank" href=${helpHref(place)} aria-label=${words.helpOf} title=${words.helpOf}>?</a>
      ${theme(words)}
      <a class="language" lang=${words.otherLanguage.lang} hreflang=${words.otherLanguage.lang}
        @click=${() => remember('lang', words.otherLanguage.lang)}
        href=${href(place, { lang: words.otherLanguage.lang })}>${words.otherLanguage.word}</a>
      ${who(words, person, parts, place)}
    </div>
  </header>`;
}

/** The part of the help that is about this screen. */
function helpHref(place) {
  const screen = screenOf(place);
  return `/help?lang=${place.lang}#${screen?.under ?? screen?.name ?? ''}`;
}

function navigation(place, words, person) {
  const current = screenOf(place)?.under ?? place.page;
  const entry = (screen) => html`<a href=${href({ page: screen.name, lang: place.lang })} aria-current=${screen.name === current ? 'page' : nothing}
    >${words.screens[screen.name]}</a>`;
  const { first, rest } = menu(person);
  return html`<nav class="menu" aria-label=${words.menu}>${first.map(entry)}${rest.length === 0 ? nothing : html`<details class="rest"
    @keydown=${escape} @focusout=${leave} @click=${chosen}>
    <summary class=${rest.some(({ name }) => name === current) ? 'current' : ''}>${words.menuRest}</summary>
    <div class="card">${rest.map(entry)}</div></details>`}</nav>`;
}

/** What was chosen is shown by the screen; the card is in its way. */
function chosen(event) {
  if (event.target.closest('a')) event.currentTarget.open = false;
}

function theme(words) {
  const chosen = recall('theme') ?? 'system';
  return html`<select class="theme" aria-label=${words.theme} @change=${(event) => wear(event.target.value)}>
    ${THEMES.map((one) => html`<option value=${one} ?selected=${one === chosen}>${words.themes[one]}</option>`)}
  </select>`;
}

function wear(name) {
  remember('theme', name === 'system' ? undefined : name);
  if (name === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
}

function who(words, person, parts, place) {
  if (!person) return nothing;
  if (person.anonymous) return html`<a class="login" href=${loginHref(href(place.page === 'plans' ? { page: 'start', lang: place.lang } : place))}>${words.login}</a>`;
  return html`<details class="person" @keydown=${escape} @focusout=${leave}>
    <summary>${person.name}</summary>
    <div class="card">
      <p><b>${person.name}</b></p>
      <p class="quiet">${[parts?.department, parts?.unit].filter(Boolean).join(', ')}</p>
      <p class="quiet">${person.roles.map((role) => words.roles[role] ?? role).join(', ')}</p>
      <p><a href=${href({ page: 'logins', lang: place.lang })}>${words.screens.logins}</a></p>
      <form method="post" action="/logout" @submit=${logout}>
        <button type="submit" class="plain">${words.logout}</button>
      </form>
    </div>
  </details>`;
}

/** The gateway ends its session, then the browser goes on to the identity provider, which ends its own. */
async function logout(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const kept = ['theme', 'lang', 'visits'].map((name) => [name, recall(name)]);
  const answer = await fetch(form.action, { method: 'POST', headers: { 'X-XSRF-TOKEN': csrf(), Accept: 'application/json' } });
  kept.forEach(([name, value]) => remember(name, value)); // the answer empties the browser's storage
  form.dispatchEvent(new CustomEvent('session', { detail: 'changed', bubbles: true }));
  const { location: next } = answer.ok && answer.status !== 204 ? await answer.json() : {};
  location.assign(next ?? '/');
}

function escape(event) {
  if (event.key !== 'Escape') return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary').focus();
}

function leave(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}
