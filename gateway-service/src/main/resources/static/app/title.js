/** Names the document: what is shown first, the product last. */
export function titled(words, ...parts) {
  document.title = [...parts, words.product].filter(Boolean).join(' · ');
}
