// Answers the pages of this browser when there is no network: the application itself, and what its person saw last. With a network nothing
// of it is used. What was seen belongs to one person; it goes when another one comes or nobody is logged in any more.
const APPLICATION = 'tiendo-application';
const SEEN = 'tiendo-seen';
/** The one document of all screens. */
const DOCUMENT = '/';
const ME = '/api/v1/me';
const KEPT_AT = 'X-Kept-At';
const MOST_SEEN = 400;
/** No answer that can be shown, or a refusal that says something about the figures: nothing was sent yet. */
const WORTH_KEEPING = [200, 404];

/** Files whose address has their version: the browser keeps them by itself and asks no more. */
const VERSIONED = /^\/(app-[0-9a-f]{12}|_static)\//;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  ['/app-*/*', '/_static/*'].forEach((pathname) => event.addRoutes?.({ condition: { urlPattern: { pathname } }, source: 'network' }));
  event.waitUntil(fetch(DOCUMENT, { cache: 'reload' }).then(keepDocument));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || VERSIONED.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(document(event));
  else if (['/app/', '/fonts/'].some((path) => pathname.startsWith(path))) event.respondWith(named(event));
  else if (isRead(request, pathname)) event.respondWith(read(event, pathname));
});

/** A stream or a file is not kept. */
function isRead(request, pathname) {
  return pathname.startsWith('/api/') && request.headers.get('Accept') === 'application/json';
}

/** Every screen is the same document; what else there is to go to cannot be had without a network. */
async function document(event) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keepDocument(answer.clone()));
    return answer;
  } catch (failure) {
    return await caches.match(DOCUMENT) ?? Promise.reject(failure);
  }
}

/** A page that a service writes is none of the application's. */
async function keepDocument(answer) {
  if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('text/html')) return;
  const text = await answer.clone().text();
  const kept = await caches.open(APPLICATION);
  const before = await (await kept.match(DOCUMENT))?.text();
  if (text.includes('<td-app>') && text !== before) await kept.put(DOCUMENT, answer);
}

/** The newest there is; without a network what was kept. */
async function named(event) {
  try {
    return await asked(event);
  } catch (failure) {
    return await caches.match(event.request, { cacheName: APPLICATION }) ?? Promise.reject(failure);
  }
}

async function asked(event) {
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(put(event.request, answer.clone()));
  return answer;
}

async function put(request, answer) {
  const kept = await caches.open(APPLICATION);
  await kept.put(request, answer);
}

async function read(event, pathname) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (WORTH_KEEPING.includes(answer.status)) event.waitUntil(keep(request, answer.clone(), pathname));
    return answer;
  } catch (failure) {
    return await keptBefore(request) ?? Promise.reject(failure);
  }
}

async function keptBefore(request) {
  const seen = await caches.open(SEEN);
  return seen.match(request, { ignoreVary: true });
}

/** With the moment, by which the page knows that it is not new. The oldest go when there are too many. */
async function keep(request, answer, pathname) {
  if (pathname === ME) await forgetOthers(answer.clone());
  const seen = await caches.open(SEEN);
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, new Date().toISOString());
  headers.delete('Content-Encoding');
  await seen.delete(request, { ignoreVary: true });
  await seen.put(request, new Response(await answer.blob(), { status: answer.status, headers }));
  const all = await seen.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_SEEN)).map((old) => seen.delete(old)));
}

async function forgetOthers(now) {
  const [{ id }, before] = await Promise.all([now.json(), keptBefore(new Request(ME))]);
  if (before && (await before.json()).id !== id) await caches.delete(SEEN);
}
