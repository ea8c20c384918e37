import type { Span } from "../base/span.ts";
import { editAt, sentenceRule } from "./rule.ts";
import type { SentenceScope } from "./scope.ts";

type Hidden = {
  /** As `U+200B`, each once, in their order. */
  readonly characters: readonly string[];
  readonly turns: boolean;
  /** Where they stand in the block. */
  readonly spans: readonly Span[];
};

export const hiddenCharacterInFigure = sentenceRule<Hidden>({
  name: "hidden-character-in-figure",
  scope: "sentence",
  severity: "warning",
  what: "A character that nobody sees in a figure, or one that turns the direction in which a figure is shown.",
  why: "What is read is then not what is checked: digits part or change places, and a panel reads another number.",
  *check(scope) {
    const { file, block, span } = scope;
    if (!ANY.test(block.text)) return;
    for (const token of tokensOf(block.text, span)) {
      const hidden = hiddenIn(token, scope);
      if (hidden !== undefined) yield { place: { file, block, span: token }, data: hidden };
    }
  },
  message: ({ characters, turns }) =>
    `This figure holds ${characters.join(" and ")}, which ${turns ? "changes the order in which it is shown" : "is not seen"}. Write the figure again without it.`,
  fixes: ({ place, data: { spans } }) => [
    {
      title: "Take out what is not seen",
      safe: false,
      edits: spans.map((range) => editAt(place, range, "")),
    },
  ],
});

/** Zero-width spaces and joiners, soft hyphens, and the controls that turn the direction of writing. */
const ANY = /[\u00AD\u180E\u200B-\u200D\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/;

/** These show digits in another order. Isolates and marks only set a figure apart, and right-to-left prose needs them. */
const TURNING = /[\u202A\u202B\u202D\u202E]/;

const SPACE = /[ \t\r\n\u00A0\u202F]/;

/** The stretches of a range between white space that hold a hidden character and a digit. */
function* tokensOf(text: string, range: Span): Generator<Span> {
  let start = range.start;
  for (let at = range.start; at <= range.end; at += 1) {
    if (at < range.end && !SPACE.test(text.charAt(at))) continue;
    const token = text.slice(start, at);
    if (ANY.test(token) && /\d/.test(token)) yield { start, end: at };
    start = at + 1;
  }
}

/** What is hidden between the characters of a number, or turns them; undefined in an address, in code, and beside words alone. */
function hiddenIn({ start, end }: Span, { block, span }: SentenceScope): Hidden | undefined {
  const visible = block.masked.slice(Math.max(start, span.start), end);
  if (!/\d/.test(visible)) return undefined;
  const found: number[] = [];
  for (let at = start; at < end; at += 1) {
    const character = block.text.charAt(at);
    if (!ANY.test(character)) continue;
    if (TURNING.test(character) || (isOfNumber(block.text, at, -1, start) && isOfNumber(block.text, at, 1, end - 1))) {
      found.push(at);
    }
  }
  if (found.length === 0) return undefined;
  const characters = [...new Set(found.map((at) => codeOf(block.text.charCodeAt(at))))];
  const turns = found.some((at) => TURNING.test(block.text.charAt(at)));
  return { characters, turns, spans: allHidden(block.text, { start, end }) };
}

function allHidden(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (let at = start; at < end; at += 1) if (ANY.test(text.charAt(at))) spans.push({ start: at, end: at + 1 });
  return spans;
}

/** True where the next character that is seen in a direction belongs to a number, its currency, its scale or its percent sign. */
function isOfNumber(text: string, from: number, step: 1 | -1, last: number): boolean {
  for (let at = from + step; step < 0 ? at >= last : at <= last; at += step) {
    const character = text.charAt(at);
    if (!ANY.test(character)) return step < 0 ? /[\d\p{Sc}.,]/u.test(character) : /[\d.,%kKmMbB]/.test(character);
  }
  return false;
}

function codeOf(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
}
