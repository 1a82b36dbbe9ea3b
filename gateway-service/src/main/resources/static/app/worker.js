// Without a network the browser's worker (/worker.js) answers with what was seen last.

const ADDRESS = '/worker.js';

/** It takes over this page at once; what the page has loaded already is told to it. */
export async function work() {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(trusted());
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ loaded: loaded() });
  } catch {
    // where workers are switched off, there is nothing without a network
  }
}

/** The policy lets no other script be one. */
function trusted() {
  return window.trustedTypes?.createPolicy('tiendo-worker', { createScriptURL: () => ADDRESS }).createScriptURL('') ?? ADDRESS;
}

function loaded() {
  return performance.getEntriesByType('resource').map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /^\/(app-\w+|app|_static|fonts)\//.test(pathname)).map(({ pathname }) => pathname);
}
