// One file per language; the one that is asked for is loaded.

const FILES = { vi: () => import('./words/vi.js'), en: () => import('./words/en.js') };

export async function wordsIn(lang) {
  return (await FILES[lang]()).default;
}
