import { type Span, shift, textOf } from "../base/span.ts";
import { COORDINATORS } from "../packet/story-words.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, type FoundWords, findWords } from "../profile/words.ts";
import type { FigureKind } from "../quantity/figure.ts";
import { ownProse } from "./own-prose.ts";
import { editAt, type Fix, sentenceRule } from "./rule.ts";
import type { SentenceScope } from "./scope.ts";

export const weaselWord = sentenceRule<{ readonly word: string }>({
  name: "weasel-word",
  scope: "sentence",
  severity: "warning",
  what: "A word such as “significantly” where a figure should stand.",
  why: "A panel asks by how much, and the sentence has no answer.",
  *check(scope) {
    const { profile, file, block, span } = scope;
    const prose = ownProse(scope);
    if (prose === undefined) return;
    const found = [...findWords(compileWords(profile.words.weasel), prose), ...vagueClaims(prose, scope)];
    for (const word of found.toSorted((left, right) => left.span.start - right.span.start)) {
      if (isQuantified(word.span, prose, scope)) continue;
      const range = shift(word.span, span.start);
      yield { place: { file, block, span: range }, data: { word: textOf(block.text, range) } };
    }
  },
  message: ({ word }) => `“${word}” stands where a figure should. Say how much, or cut the word.`,
  fixes: ({ place, data: { word } }): readonly Fix[] => {
    const placeholder: Fix = {
      title: `Put a placeholder in the place of “${word}”`,
      safe: false,
      edits: [editAt(place, place.span, "[TODO: figure]")],
    };
    const { start, end } = place.span;
    if (!/ly$/i.test(word) || place.block?.text.charAt(end) !== " ") return [placeholder];
    return [{ title: `Cut “${word}”`, safe: false, edits: [editAt(place, { start, end: end + 1 }, "")] }, placeholder];
  },
});

/**
 * True where a figure says how much: one of a change or an amount after the word, or any figure right beside it. `Word` counts in the
 * prose, figures in the block.
 */
function isQuantified(word: Span, prose: string, { figures, span }: SentenceScope): boolean {
  return figures.some(({ figure }) => {
    const start = figure.span.start - span.start;
    const end = figure.span.end - span.start;
    if (start >= word.end) {
      const between = prose.slice(word.end, start);
      const told = QUANTIFYING.has(figure.kind) && figure.weak !== true && !opensClause(between);
      return told || isNear(between);
    }
    const before = prose.slice(end, word.start);
    return end <= word.start && isNear(before) && !before.includes(";");
  });
}

/** `happier, and waits fell 59%`: what the figure tells is another thing. */
function opensClause(between: string): boolean {
  return (
    between.includes(";") ||
    between.split(",").some((piece, index) => index > 0 && COORDINATORS.has(tokensOf(piece)[0]?.word ?? ""))
  );
}

function isNear(between: string): boolean {
  return tokensOf(between).length <= NEAR;
}

/** Words between a figure and what it quantifies: `from 9.4 days to 3.1, a substantial fall`. */
const NEAR = 2;

const QUANTIFYING: ReadonlySet<FigureKind> = new Set<FigureKind>([
  "money",
  "percent",
  "points",
  "bps",
  "share",
  "ratio",
  "duration",
]);

/** The words that are vague right beside one that claims a result or names a measure, where the sentence cites nothing for it. */
function vagueClaims(prose: string, { profile, citations }: SentenceScope): readonly FoundWords[] {
  if (citations.length > 0) return [];
  const { words, money } = profile;
  const vague = findWords(compileWords(words.vague), prose);
  if (vague.length === 0) return [];
  const claims = [words.claim, words.kpi, ...Object.values(money)].flatMap((list) =>
    findWords(compileWords(list), prose),
  );
  return vague.filter(({ span }) =>
    claims.some((claim) => tokensOf(textBetween(prose, span, claim.span)).length <= CLAIM_REACH),
  );
}

/** Words between the two: "many of the drivers benefited". */
const CLAIM_REACH = 3;

function textBetween(prose: string, left: Span, right: Span): string {
  return left.end <= right.start ? prose.slice(left.end, right.start) : prose.slice(right.end, left.start);
}
