/** Whether a text has all the words, wherever they stand; without a word any text. People type in a hurry: without marks, in small letters. */
export function hasWords(text, words = '') {
  const searched = plain(text);
  return plain(words).split(/\s+/).filter(Boolean).every((word) => searched.includes(word));
}

function plain(text) {
  return text.toLowerCase().replace(/đ/g, 'd').normalize('NFD').replace(/\p{M}/gu, '');
}
