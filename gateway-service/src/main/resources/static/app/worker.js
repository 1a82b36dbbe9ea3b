// Without a network the browser's worker (/worker.js) answers with what was seen last.

const ADDRESS = '/worker.js';

/** It takes over this page at once. */
export async function work() {
  try {
    await navigator.serviceWorker?.register(trusted());
  } catch {
    // where workers are switched off, there is nothing without a network
  }
}

/** The policy lets no other script be one. */
function trusted() {
  return window.trustedTypes?.createPolicy('tiendo-worker', { createScriptURL: () => ADDRESS }).createScriptURL('') ?? ADDRESS;
}
