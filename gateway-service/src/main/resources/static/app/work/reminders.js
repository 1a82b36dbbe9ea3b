import { ask, send, withQuery } from '../api.js';

const REMINDERS = '/api/v1/reminders';

/** The reminder that counts: the newest, which names all that is missing. @returns {value: [reminder]}, none when there is none */
export async function newest(lang) {
  const { value, problem } = await ask(withQuery(REMINDERS, { limit: 1 }), lang);
  return problem ? { problem } : { value: value.items };
}

/** Says that it was read. */
export function noteRead({ day }, lang) {
  return send(`${REMINDERS}/${day}:read`, {}, lang);
}
