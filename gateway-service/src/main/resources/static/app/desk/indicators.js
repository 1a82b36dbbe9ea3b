import { ask, withQuery } from '../api.js';

/** Indicators of the catalogue that a target may mean by its words, the likeliest first. @returns [[code, what it is]], none when it cannot be said */
export async function suggested(words, lang) {
  const { value } = await ask(withQuery('/api/v1/indicators:suggest', { words: words?.slice(0, 2000) }), lang);
  return (value?.items ?? []).map(({ indicator }) => [indicator.code, `${indicator.name[lang] ?? indicator.name.vi} (${indicator.unitOfMeasure})`]);
}
