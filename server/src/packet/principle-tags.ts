import { MARKUP } from "../base/mask.ts";
import { memoByFirst } from "../base/memo.ts";
import { contains, type Span, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { isLabelOfPrinciples, principleLabelAt, readPrincipleNames } from "./principle-lines.ts";
import { type PrincipleMention, principlesIn } from "./principle-mentions.ts";
import { JOINING_WORDS } from "./story-words.ts";

/**
 * A principle's name with how it stands in its text: behind a label (`Principles: …`), set apart by punctuation, emphasis or the ends of
 * the text, or in the run of a sentence with the capitals of a name. Other mentions are words like any other and no tags.
 */
export type PrincipleTag = PrincipleMention & { readonly by: "label" | "apart" | "sentence" };

/** The tags in a part of a block; spans count in the block. */
export function principleTags(block: Block, range: Span, profile: Profile): readonly PrincipleTag[] {
  const masked = textOf(block.masked, range);
  const mentions = principlesIn(masked, profile).map((mention) => ({
    ...mention,
    span: shift(mention.span, range.start),
  }));
  return runsOf(mentions, block, profile).flatMap((run) => {
    const by = standing(run, block, range, profile);
    return run.flatMap((mention): readonly PrincipleTag[] => {
      if (by === "label") return [{ ...mention, by }];
      if (!/^\p{Lu}/u.test(textOf(block.text, mention.span))) return [];
      if (by === "apart") return [{ ...mention, by }];
      return isName(mention, block) ? [{ ...mention, by: "sentence" }] : [];
    });
  });
}

/** True where a part of a block says nothing but the names of principles, with a label or a number beside them. */
export function isNamesOnly(block: Block, range: Span, profile: Profile): boolean {
  const masked = textOf(block.masked, range);
  const mentions = principlesIn(masked, profile);
  if (mentions.length === 0) return false;
  let rest = "";
  let end = 0;
  for (const { span } of mentions) {
    rest += `${masked.slice(end, span.start)} `;
    end = span.end;
  }
  rest += masked.slice(end);
  const words = tokensOf(rest).filter(({ word }) => !JOINING_WORDS.has(word) && !/^\d+$/.test(word));
  return words.every(({ word }) => isLabelOfPrinciples(word, profile) || isWordFor("story", word, profile));
}

function isWordFor(term: "story", word: string, { vocabulary }: Profile): boolean {
  const { one, many } = vocabulary[term];
  return [one, many].some((name) => name.toLowerCase().split(" ").includes(word));
}

/** Mentions that stand in one list, perhaps with names of no principle: `Dive Deep (first), Move Fast, Earn Trust and Ownership`. */
function runsOf(
  mentions: readonly PrincipleMention[],
  block: Block,
  profile: Profile,
): readonly (readonly PrincipleMention[])[] {
  const runs: PrincipleMention[][] = [];
  for (const mention of mentions) {
    const last = runs.at(-1)?.at(-1);
    const between = last === undefined ? "" : visible(block, { start: last.span.end, end: mention.span.start });
    if (last !== undefined && isJoint(between, profile)) runs.at(-1)?.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

function isJoint(between: string, profile: Profile): boolean {
  const plain = between.replace(/\([^()]*\)/g, " ");
  if (/[.:!?]/.test(plain) || /\n\s*\n/.test(plain)) return false;
  const words = tokensOf(plain).filter(({ word }) => !JOINING_WORDS.has(word));
  if (words.length === 0) return true;
  if (!SEPARATED.test(plain)) return false;
  const others = readPrincipleNames(plain, profile).unknown;
  return words.every((word) => others.some((other) => contains(other, word)));
}

/** Names of a list between two others: `, Move Fast, `. */
const SEPARATED = /^\s*[,;/|·•].*[,;/|·•]\s*(?:and\s+)?$/s;

function standing(
  run: readonly PrincipleMention[],
  block: Block,
  range: Span,
  profile: Profile,
): PrincipleTag["by"] | undefined {
  const start = run[0]?.span.start ?? range.start;
  const end = run.at(-1)?.span.end ?? range.end;
  const before = visible(block, { start: range.start, end: start });
  const after = visible(block, { start: end, end: range.end }).replace(/^\s*\([^()]*\)/, "");
  if (principleLabelAt(before, profile)) return "label";
  const opened = /(?:^|[([{:;|–—•·.!?"“]|\s-|\n)\s*$/.test(before);
  const closed = /^\s*(?:$|[)\]}:;|–—•·.!?"”]|-\s)/.test(after) || /^[ \t]*\r?\n/.test(after);
  return (opened && closed) || isEmphasised(block, start, end) ? "apart" : undefined;
}

function isEmphasised(block: Block, start: number, end: number): boolean {
  const isMark = (at: number): boolean => /[*_]/.test(block.text.charAt(at)) && block.masked[at] === MARKUP;
  return isMark(start - 1) && isMark(end);
}

/** Capitals as in a title. A name of one word at the start of a sentence may be a word like any other. */
function isName({ span }: PrincipleMention, block: Block): boolean {
  const words = tokensOf(textOf(block.masked, span)).map((token) => textOf(block.text, shift(token, span.start)));
  if (words.length === 1) return !block.sentences.some((sentence) => sentence.span.start === span.start);
  return words.every((word) => word.length <= MOST_SMALL || /^\p{Lu}/u.test(word));
}

function visible(block: Block, range: Span): string {
  return textOf(block.masked, range).replaceAll(MARKUP, "");
}

/** `and`, `to`, `a`, `be` need no capital in a title. */
const MOST_SMALL = 3;

/** The tags of a whole passage are asked for again and again. */
export const blockTags = memoByFirst((block: Block, profile: Profile): readonly PrincipleTag[] =>
  block.leaves.flatMap(({ span }) => principleTags(block, span, profile)),
);
