// The address bar holds the whole view: plan, row, section, basis, period, language.

const KEPT = ['section', 'row', 'basis', 'period', 'lang'];

/** @returns {{page: 'plans'|'plan'|'nowhere', plan?: string, lang: 'vi'|'en'}} with section, row, basis, period if given */
export function read(pathname, search) {
  const query = new URLSearchParams(search);
  const place = { page: 'nowhere', lang: 'vi' };
  for (const name of KEPT) {
    if (query.get(name)) place[name] = query.get(name);
  }
  if (place.lang !== 'en') place.lang = 'vi';
  const plan = /^\/plans\/([^/]+)\/?$/.exec(pathname);
  if (pathname === '/') place.page = 'plans';
  if (plan) Object.assign(place, { page: 'plan', plan: decodeURIComponent(plan[1]) });
  return place;
}

/** Address of the same view with some parts changed; undefined takes a part away. */
export function href(place, changes = {}) {
  const next = { ...place, ...changes };
  const query = new URLSearchParams();
  for (const name of KEPT) {
    if (next[name] && !(name === 'lang' && next[name] === 'vi')) query.set(name, next[name]);
  }
  const path = next.page === 'plan' ? `/plans/${encodeURIComponent(next.plan)}` : '/';
  return query.size ? `${path}?${query}` : path;
}
