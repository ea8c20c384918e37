import { memoByFirst } from "../base/memo.ts";
import { overlaps, type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Figure } from "../quantity/figure.ts";
import { CHANGE_WORDS } from "../quantity/words/changes.ts";
import { GROUP_WORDS } from "../quantity/words/grammar.ts";
import { type StatedChange, statedChanges } from "./changes.ts";
import { plainNumbers } from "./plain-numbers.ts";
import { CLAUSE_WORDS, NO_ACT, TIME_SINCE, TIME_SPENT } from "./story-words.ts";
import { isPast } from "./verb-forms.ts";

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
  /** A count of what some other act was done to. */
  | "object"
  /** What was found in what was examined. */
  | "finding"
  | "other";

/** `figure` counts in the block, as does the sentence. */
export function useOf(figure: Figure, block: Block, sentence: number, profile: Profile): FigureUse {
  const cues = cuesOf(block, profile)[sentence];
  if (cues === undefined) return "other";
  if (figure.direction !== undefined || changeOf(figure, block, profile) !== undefined) return "change";
  if (cues.contrasted.some((number) => overlaps(number, figure.span))) return "beside-change";
  if (!COUNTED.has(figure.kind)) return besideFigure(figure, block, cues);
  if (isTimeSpent(figure, block) || isTeam(figure, block)) return "input";
  const verb = governing(figure, block, cues);
  if (verb === undefined) return besideFigure(figure, block, cues);
  const isChange = cues.changes.some(({ start }) => start >= verb.span.start && start < figure.span.start);
  return isChange ? "beside-change" : verb.use;
}

/** Of what could be counted, heard or spent. */
const COUNTED: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["count", "share", "duration", "measure"]);

function besideFigure({ kind, span }: Figure, block: Block, { changes, findings }: Cues): FigureUse {
  if (changes.length > 0) return "beside-change";
  return FOUND.has(kind) && findings.some((finding) => isNear(finding, span, block)) ? "finding" : "other";
}

/** `explained 38%`, `in 29 of the 46, the caller held a receipt`. */
function isNear(finding: Span, figure: Span, block: Block): boolean {
  const [first, second] = finding.start < figure.start ? [finding, figure] : [figure, finding];
  const between = block.masked.slice(first.end, second.start);
  const words = tokensOf(between);
  return !/[;:–—]/.test(between) && words.length <= MOST_BETWEEN && !words.some(({ word }) => CLAUSE_WORDS.has(word));
}

/** The verb that has the figure for an object: the last before it with no other verb in between. */
function governing({ span }: Figure, block: Block, { verbs }: Cues): Verb | undefined {
  const verb = verbs.findLast((one) => one.span.end <= span.start);
  if (verb === undefined) return undefined;
  const between = block.masked.slice(verb.span.end, span.start);
  if (/[;:–—]/.test(between)) return undefined;
  const parted = tokensOf(between).some(({ word }) => isPast(word) || NO_ACT.has(word) || CLAUSE_WORDS.has(word));
  return parted ? undefined : verb;
}

const FOUND: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["percent", "share", "count"]);

type Verb = { readonly span: Span; readonly use: "input" | "effort" | "object" };

type Cues = {
  /** Words for acts, with the use of what they have for an object. */
  readonly verbs: readonly Verb[];
  readonly findings: readonly Span[];
  readonly changes: readonly Span[];
  /** Numbers that are set against each other. */
  readonly contrasted: readonly Span[];
};

const cuesOf = memoByFirst((block: Block, profile: Profile): readonly Cues[] => {
  const { act, examine, effort, finding } = profile.words;
  return block.sentences.map(({ span }) => {
    const masked = textOf(block.masked, span);
    const find = (list: readonly string[]): readonly Span[] =>
      findWords(compileWords(list), masked).map((found) => shift(found.span, span.start));
    const isVerb = ({ start, end }: Span): boolean => {
      const [first] = tokensOf(textOf(block.masked, { start, end }));
      return first !== undefined && (isPast(first.word) || first.word.endsWith("ing"));
    };
    const all = (list: readonly string[], use: Verb["use"]): readonly Verb[] =>
      find(list)
        .filter(isVerb)
        .map((verb) => ({ span: verb, use }));
    // Where lists share a verb the last wins.
    const verbs = [...all(act, "object"), ...all(effort, "effort"), ...all(examine, "input")];
    return {
      verbs: verbs.toSorted((left, right) => left.span.start - right.span.start),
      findings: find(finding).filter((verb) => !isAuxiliary(verb, block)),
      changes: tokensOf(masked).flatMap(({ word, start, end }) =>
        CHANGES.has(word) ? [{ start: start + span.start, end: end + span.start }] : [],
      ),
      contrasted: contrastedNumbers(masked, profile).map((number) => shift(number, span.start)),
    };
  });
});

/** `spent 14 hours a night and now spend three`, `waited 1.9 days in place of 4.6`. */
function contrastedNumbers(masked: string, { words }: Profile): readonly Span[] {
  const contrasts = findWords(compileWords(words.contrast), masked);
  if (contrasts.length === 0) return [];
  const numbers = plainNumbers(masked).map(({ span }) => span);
  return contrasts.flatMap(({ span }) => {
    const was = numbers.findLast(({ end }) => end <= span.start);
    const is = numbers.find(({ start }) => start >= span.end);
    if (was === undefined || is === undefined || masked.slice(was.end, span.start).includes(";")) return [];
    return tokensOf(masked.slice(span.end, is.start)).length <= 1 ? [was, is] : [];
  });
}

/** `has` in `has stayed` says only when. */
function isAuxiliary({ start, end }: Span, { masked }: Block): boolean {
  if (!/^ha(?:s|d|ve)$/i.test(masked.slice(start, end))) return false;
  const [next, other] = tokensOf(masked.slice(end, end + NEAR));
  const verb = next !== undefined && ADVERBS.has(next.word) ? other : next;
  return verb !== undefined && !verb.afterBreak && (isPast(verb.word) || NO_ACT.has(verb.word));
}

const ADVERBS: ReadonlySet<string> = new Set(["not", "never", "since", "now", "also", "always", "already", "just"]);

/** True where a sentence has a word for a change. */
export function tellsChange(block: Block, sentence: number, profile: Profile): boolean {
  return (cuesOf(block, profile)[sentence]?.changes.length ?? 0) > 0;
}

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
const MOST_BETWEEN = 6;

const CHANGES: ReadonlySet<string> = new Set(
  CHANGE_WORDS.flatMap(({ verbs, nouns, adverbs }) => [...verbs, ...nouns, ...adverbs]),
);
