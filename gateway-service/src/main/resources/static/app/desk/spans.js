// The text cut so that each piece stands in the same clauses; clauses overlap when a sentence holds several targets.

/**
 * @param spans [{key, start, end}] in UTF-16 units of the text
 * @returns paragraphs, each a list of {text, keys}; keys: the clauses that the piece is part of, the shortest first
 */
export function paragraphs(text, spans) {
  let start = 0;
  return text.split('\n').map((line) => {
    const made = pieces(text, start, start + line.length, spans);
    start += line.length + 1;
    return made;
  });
}

function pieces(text, from, to, spans) {
  const within = spans.filter(({ start, end }) => start < to && end > from && start < end);
  const cuts = [...new Set([from, to, ...within.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= from && at <= to).sort((one, other) => one - other);
  return cuts.slice(1).map((end, index) => ({ text: text.slice(cuts[index], end), keys: over(within, cuts[index], end) }));
}

function over(spans, from, to) {
  return spans.filter(({ start, end }) => start <= from && end >= to)
    .sort((one, other) => (one.end - one.start) - (other.end - other.start)).map(({ key }) => key);
}

/** The clause that comes next when a piece of several is chosen once more. */
export function nextOf(keys, chosen) {
  return keys[(keys.indexOf(chosen) + 1) % keys.length];
}
