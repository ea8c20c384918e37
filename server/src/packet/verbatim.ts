/** A text as verbatim comparison sees it: quotes and dashes of one kind each, in single spaces, without the stop that a title lacks. */
export function comparableText(text: string): string {
  return text
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’‚']/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\s\u00A0\u202F]+/g, " ")
    .replace(/^["'\s]+|["'\s]+$/g, "")
    .replace(/\.$/, "")
    .trim();
}

/** The part of words that two texts share, from 0 to 1, in any order. */
export function wordSimilarity(left: string, right: string): number {
  const leftWords = new Set(left.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const rightWords = new Set(right.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  let shared = 0;
  for (const word of leftWords) if (rightWords.has(word)) shared += 1;
  return shared / Math.max(leftWords.size, rightWords.size, 1);
}

/** What to take out and what to put in, `[-gone-]` and `{+come+}`, with a word on either side. Sentences are short. */
export function wordDiff(wanted: string, found: string): string {
  const left = wanted.split(" ");
  const right = found.split(" ");
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail += 1;
  const gone = shortened(right.slice(head, right.length - tail));
  const come = shortened(left.slice(head, left.length - tail));
  return [
    ...left.slice(Math.max(0, head - 1), head),
    ...(gone === "" ? [] : [`[-${gone}-]`]),
    ...(come === "" ? [] : [`{+${come}+}`]),
    ...left.slice(left.length - tail, left.length - tail + 1),
  ].join(" ");
}

function shortened(words: readonly string[]): string {
  return words.length <= 12 ? words.join(" ") : [...words.slice(0, 6), "…", ...words.slice(-5)].join(" ");
}
