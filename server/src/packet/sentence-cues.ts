import { memoByFirst } from "../base/memo.ts";
import { type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { CHANGE_WORDS } from "../quantity/words/changes.ts";
import { GROUP_WORDS } from "../quantity/words/grammar.ts";
import { statedChanges } from "./changes.ts";
import { TIME_SPENT } from "./story-words.ts";

/** How a sentence uses a figure, as far as its words tell. */
export type FigureUse =
  /** It changed, or is told with a word of change. */
  | "change"
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
  if (figure.direction !== undefined || isEndOfChange(figure, block, profile)) return "change";
  const isCount =
    figure.kind === "count" || figure.kind === "share" || figure.kind === "duration" || figure.kind === "measure";
  const verb = cues.verbs.findLast(({ span }) => span.end <= figure.span.start);
  if (isCount && (isTimeSpent(figure, block) || isTeam(figure, block))) return "input";
  if (isCount && verb?.use !== undefined && !cues.changes.some((change) => change.start >= verb.span.start))
    return verb.use;
  if (cues.changes.length > 0) return "change";
  return cues.findings.length > 0 && figure.kind !== "money" ? "finding" : "other";
}

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

function isEndOfChange({ span }: Figure, block: Block, profile: Profile): boolean {
  return statedChanges(block, profile).some(
    ({ from, to }) => from.span.start === span.start || to.span.start === span.start,
  );
}

/** `for two quarters`, `over six weeks`. */
function isTimeSpent({ kind, span }: Figure, block: Block): boolean {
  const before = tokensOf(block.masked.slice(Math.max(0, span.start - NEAR), span.start)).at(-1);
  return kind === "duration" && before !== undefined && TIME_SPENT.has(before.word);
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
