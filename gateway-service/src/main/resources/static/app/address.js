// The router: the address bar holds the whole view, which screen, what of it, and the language.
import { SCREENS, screenOf } from './screens.js';

/** @returns {{page: string, lang: 'vi'|'en'}} page is a screen's name or 'nowhere'; with the parts that the screen keeps */
export function read(pathname, search, preferred = 'vi') {
  const query = new URLSearchParams(search);
  const lang = query.get('lang') ?? preferred;
  const place = { page: 'nowhere', lang: lang === 'en' ? 'en' : 'vi' };
  for (const screen of SCREENS) {
    const parts = match(screen.path, pathname);
    if (parts) return { ...place, ...kept(screen, query), ...parts, page: screen.name };
  }
  return place;
}

/** Address of the same view with some parts changed; undefined takes a part away. */
export function href(place, changes = {}) {
  const next = { ...place, ...changes };
  const screen = screenOf(next) ?? screenOf({ page: 'plans' });
  const query = new URLSearchParams();
  for (const name of screen.keeps) {
    if (next[name]) query.set(name, next[name]);
  }
  if (next.lang === 'en') query.set('lang', 'en');
  const path = screen.path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(next[name]));
  return query.size ? `${path}?${query}` : path;
}

/** Whether two places show the same thing, so that only a part of it has changed. */
export function sameView(one, other) {
  return one?.page === other?.page && namesIn(screenOf(one)?.path ?? '').every((name) => one[name] === other[name]);
}

function kept(screen, query) {
  return Object.fromEntries(screen.keeps.filter((name) => query.get(name)).map((name) => [name, query.get(name)]));
}

/** '/plans/:plan' and '/plans/a' → {plan: 'a'}; undefined if it is another path or cannot be read. */
function match(path, pathname) {
  const names = namesIn(path);
  const found = new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}/?$`).exec(pathname);
  if (!found) return undefined;
  try {
    return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1])]));
  } catch {
    return undefined;
  }
}

function namesIn(path) {
  return [...path.matchAll(/:(\w+)/g)].map((found) => found[1]);
}
