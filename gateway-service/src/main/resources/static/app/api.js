// Questions to the services. A refusal is a value: {problem: {status, code?, title?, detail?, errors?, requestId?}}.
import { setBy } from './clock.js';

const LONGEST_PART = 500;

export async function ask(path, lang) {
  return answerOf(() => askedBefore(path) ?? fetch(path, { headers: { Accept: 'application/json', 'Accept-Language': lang } }));
}

/** The answer on its way to a question that early.js put; each serves once. */
function askedBefore(path) {
  const answer = window.early?.get(path);
  window.early?.delete(path);
  return answer;
}

/** All parts of a list. @returns {value: [item]} or {problem} */
export async function askAll(path, lang, query = {}) {
  const items = [];
  for (let after; ;) {
    const { value, problem } = await ask(withQuery(path, { ...query, after, limit: LONGEST_PART }), lang);
    if (problem) return { problem };
    items.push(...value.items);
    after = value.next;
    if (!after) return { value: items };
  }
}

/** Changes something; carries what proves that the request comes from this page. */
export async function send(path, body, lang, headers = {}, method = 'POST') {
  return answerOf(() => fetch(path, {
    method,
    headers: { Accept: 'application/json', 'Accept-Language': lang, 'Content-Type': 'application/json',
      'X-XSRF-TOKEN': csrf(), ...headers },
    body: JSON.stringify(body),
  }));
}

/** Sends a file as the part `file` of a form. */
export async function upload(path, file, lang) {
  const form = new FormData();
  form.append('file', file);
  return answerOf(() => fetch(path, { method: 'POST', body: form,
    headers: { Accept: 'application/json', 'Accept-Language': lang, 'X-XSRF-TOKEN': csrf() } }));
}

/** Sends a file as it is. */
export async function sendFile(path, file, type, lang, headers = {}, method = 'POST') {
  return answerOf(() => fetch(path, { method, body: file,
    headers: { Accept: 'application/json', 'Accept-Language': lang, 'Content-Type': type, 'X-XSRF-TOKEN': csrf(), ...headers } }));
}

/** Sends a file as it is and tells how far it is, which fetch cannot. @param sent (share: 0 … 1) => called on the way */
export async function sendShown(path, file, lang, sent) {
  return answerOf(() => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    Object.entries({ Accept: 'application/json', 'Accept-Language': lang, 'Content-Type': file.type || 'application/octet-stream', 'X-XSRF-TOKEN': csrf() })
      .forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => sent(loaded / total);
    request.onload = () => resolve(new Response(request.response, { status: request.status }));
    request.onerror = reject;
    request.send(file);
  }));
}

export function csrf() {
  return decodeURIComponent(/(?:^|; )(?:__Host-)?XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
}

async function answerOf(request) {
  try {
    const answer = await request();
    tell(answer);
    if (answer.ok) return { value: answer.status === 204 ? undefined : await answer.json() };
    if (answer.status === 401 || answer.status === 403) document.dispatchEvent(new CustomEvent('refused'));
    return { problem: { ...(await words(answer)), status: answer.status } };
  } catch {
    return { problem: { status: 0 } };
  }
}

/** Whether the network answered, or the worker did with what it had kept. */
function tell({ headers }) {
  const keptAt = headers.get('X-Kept-At');
  if (!keptAt) setBy(headers.get('Date'));
  document.dispatchEvent(keptAt ? new CustomEvent('kept', { detail: keptAt }) : new CustomEvent('reached'));
}

async function words(answer) {
  try {
    const { title, detail, code, errors, changes, requestId } = await answer.json();
    return { title, detail, code, errors, changes, requestId };
  } catch {
    return {};
  }
}

export function scoreboardPath({ plan, basis, period, asOf }) {
  return withQuery(`/api/v1/scoreboards/${encodeURIComponent(plan)}`, { basis, period, asOf });
}

/** Undefined and empty parts are left out. */
export function withQuery(path, parts) {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value));
  return query.size ? `${path}?${query}` : path;
}
