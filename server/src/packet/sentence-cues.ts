import { memoByFirst } from "../base/memo.ts";
import { type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { CHANGE_WORDS } from "../quantity/words/changes.ts";
import { GROUP_WORDS } from "../quantity/words/grammar.ts";
import { type StatedChange, statedChanges } from "./changes.ts";
import { plainNumbers } from "./plain-numbers.ts";
import { TIME_SINCE, TIME_SPENT } from "./story-words.ts";

/** How a sentence uses a figure, as far as its words tell. */
export type FigureUse =
  /** It is an end of a change, or is said to have gone up or down. */
  | "change"
  /** Its sentence tells of a change. */
  | "beside-change"
  /** So much was read, heard or counted, or so long was spent. */
  | "input"
  /** So much work was put in. */
  | "effort"
  /** What was found in what was examined. */
  | "finding"
  | "other";

/** `figure` counts in the block, as does the sentence. */
export function useOf(figure: Figure, block: Block, sentence: number, profile: Profile): FigureUse {
  const cues = cuesOf(block, profile)[sentence];
  if (cues === undefined) return "other";
  if (figure.direction !== undefined || changeOf(figure, block, profile) !== undefined) return "change";
  const isCount =
    figure.kind === "count" || figure.kind === "share" || figure.kind === "duration" || figure.kind === "measure";
  const verb = cues.verbs.findLast(({ span }) => span.end <= figure.span.start);
  if (isCount && (isTimeSpent(figure, block) || isTeam(figure, block))) return "input";
  if (isCount && verb?.use !== undefined && !cues.changes.some((change) => change.start >= verb.span.start))
    return verb.use;
  if (cues.changes.length > 0) return "beside-change";
  return cues.findings.length > 0 && FOUND.has(figure.kind) ? "finding" : "other";
}

/** Where a sentence tells a change in numbers that are no figures, such as `from nine a month to one`. */
export function wordedChange(block: Block, sentence: number, profile: Profile): Span | undefined {
  const range = block.sentences[sentence]?.span;
  if (range === undefined) return undefined;
  const masked = textOf(block.masked, range);
  const [first, second] = plainNumbers(masked);
  if (first === undefined || second === undefined) return undefined;
  const isPair =
    /\bfrom[\s\0]*$/i.test(masked.slice(0, first.span.start)) &&
    /\bto\b/i.test(masked.slice(first.span.end, second.span.start));
  if (!isPair && cuesOf(block, profile)[sentence]?.changes.length === 0) return undefined;
  return shift({ start: first.span.start, end: second.span.end }, range.start);
}

const FOUND: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["percent", "share", "count"]);

type Cues = {
  /** Words for acts, with the use of what they have for an object. */
  readonly verbs: readonly { readonly span: Span; readonly use: "input" | "effort" | undefined }[];
  readonly findings: readonly Span[];
  readonly changes: readonly Span[];
};

const cuesOf = memoByFirst((block: Block, profile: Profile): readonly Cues[] => {
  const { act, examine, effort, finding } = profile.words;
  return block.sentences.map(({ span }) => {
    const masked = textOf(block.masked, span);
    const find = (list: readonly string[]): readonly Span[] =>
      findWords(compileWords(list), masked).map((found) => shift(found.span, span.start));
    const inputs = find(examine);
    const efforts = find(effort);
    const startsAt = (spans: readonly Span[], at: number): boolean => spans.some(({ start }) => start === at);
    const verbs = [...find(act), ...inputs, ...efforts].map((verb) => ({
      span: verb,
      use: startsAt(inputs, verb.start)
        ? ("input" as const)
        : startsAt(efforts, verb.start)
          ? ("effort" as const)
          : undefined,
    }));
    return {
      verbs: verbs.toSorted((left, right) => left.span.start - right.span.start),
      findings: find(finding),
      changes: tokensOf(masked).flatMap(({ word, start, end }) =>
        CHANGES.has(word) ? [{ start: start + span.start, end: end + span.start }] : [],
      ),
    };
  });
});

/** The change that a figure is an end of. */
export function changeOf({ span }: Figure, block: Block, profile: Profile): StatedChange | undefined {
  return statedChanges(block, profile).find(
    ({ from, to }) => from.span.start === span.start || to.span.start === span.start,
  );
}

/** `for two quarters`, `over six weeks`, `two weeks later`. */
function isTimeSpent({ kind, span }: Figure, block: Block): boolean {
  if (kind !== "duration") return false;
  const before = tokensOf(block.masked.slice(Math.max(0, span.start - NEAR), span.start)).at(-1);
  const behind = tokensOf(block.masked.slice(span.end, span.end + NEAR)).at(0);
  return TIME_SPENT.has(before?.word ?? "") || TIME_SINCE.has(behind?.word ?? "");
}

/** `a team of 34 people`. */
function isTeam({ kind, span }: Figure, block: Block): boolean {
  const before = tokensOf(block.masked.slice(Math.max(0, span.start - NEAR), span.start)).map(({ word }) => word);
  return kind === "count" && before.at(-1) === "of" && GROUP_WORDS.includes(before.at(-2) ?? "");
}

const NEAR = 24;

const CHANGES: ReadonlySet<string> = new Set(
  CHANGE_WORDS.flatMap(({ verbs, nouns, adverbs }) => [...verbs, ...nouns, ...adverbs]),
);
