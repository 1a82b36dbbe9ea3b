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

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(APPLICATION).then((kept) => kept.add(new Request(DOCUMENT, { cache: 'reload' }))));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** What a page had loaded before there was a worker. */
self.addEventListener('message', (event) => event.waitUntil(keepLoaded(event.data.loaded)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(document(request));
  else if (isOfApplication(pathname)) event.respondWith(application(request));
  else if (isRead(request, pathname)) event.respondWith(read(event, pathname));
});

function isOfApplication(pathname) {
  return ['/app/', '/_static/', '/fonts/'].some((path) => pathname.startsWith(path));
}

/** A stream or a file is not kept. */
function isRead(request, pathname) {
  return pathname.startsWith('/api/') && request.headers.get('Accept') === 'application/json';
}

/** Every screen is the same document; what else there is to go to cannot be had without a network. */
async function document(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    return await caches.match(DOCUMENT) ?? Promise.reject(failure);
  }
}

/** The newest there is: a new version of the application comes with the next page. */
async function application(request) {
  const kept = await caches.open(APPLICATION);
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(request, answer.clone());
    return answer;
  } catch (failure) {
    return await kept.match(request) ?? Promise.reject(failure);
  }
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

async function keepLoaded(addresses) {
  const kept = await caches.open(APPLICATION);
  await Promise.all(addresses.map((address) => kept.add(address).catch(() => undefined)));
}
