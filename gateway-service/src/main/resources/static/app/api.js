// Questions to the services. A refusal is a value: {problem: {status, title?, detail?}}.

export async function ask(path, lang) {
  try {
    const answer = await fetch(path, { headers: { Accept: 'application/json', 'Accept-Language': lang } });
    if (answer.ok) return { value: await answer.json() };
    return { problem: { ...(await words(answer)), status: answer.status } };
  } catch {
    return { problem: { status: 0 } };
  }
}

async function words(answer) {
  try {
    const { title, detail } = await answer.json();
    return { title, detail };
  } catch {
    return {};
  }
}

export function scoreboardPath({ plan, basis, period }) {
  const query = new URLSearchParams();
  if (basis) query.set('basis', basis);
  if (period) query.set('period', period);
  return `/api/v1/scoreboards/${encodeURIComponent(plan)}${query.size ? `?${query}` : ''}`;
}
