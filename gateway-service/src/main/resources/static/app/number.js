// Numbers as people of the language type them.

const SIGNS = { vi: ['.', ','], en: [',', '.'] };

/** '1.234,5' in Vietnamese → 1234.5; undefined if it is not a number of the language: '0.985' is none, and not 985. */
export function numberOf(text, lang) {
  const [group, point] = SIGNS[lang].map((sign) => `\\${sign}`);
  const shape = new RegExp(`^-?(?:[1-9]\\d{0,2}(?:${group}\\d{3})+|\\d+)(?:${point}\\d+)?$`);
  if (!shape.test(text)) return undefined;
  return Number(text.replaceAll(SIGNS[lang][0], '').replace(SIGNS[lang][1], '.'));
}

export function writtenIn(lang) {
  const format = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 20 });
  return (value) => (value === undefined ? undefined : format.format(value));
}
