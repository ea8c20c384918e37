import { allMatches } from "../base/all-matches.ts";
import { MARKUP } from "../base/mask.ts";
import { memoByFirst } from "../base/memo.ts";
import { contains, type Span, shift } from "../base/span.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { type PrincipleMention, principlesIn } from "./principle-mentions.ts";
import { JOINING_WORDS } from "./story-words.ts";

/** A list of names that stand for principles, such as what follows `Principles:`. */
export type PrincipleNames = {
  readonly known: readonly PrincipleMention[];
  /** Names of no principle of the profile. */
  readonly unknown: readonly Span[];
};

/** True where a text ends with a label after which principles are named: `Principles:`, `Leadership principles shown –`. */
export function principleLabelAt(text: string, profile: Profile): boolean {
  return labelBefore(text, profile) !== undefined;
}

/** True for a word of such a label. */
export function isLabelOfPrinciples(word: string, profile: Profile): boolean {
  const { names, fillers } = labelWords(profile);
  return names.has(word) || findWords(fillers, word).length > 0;
}

/** The lines of a masked text that open with a label, as lists of names. A label that claims little is taken only before known names. */
export function principleLines(masked: string, profile: Profile): readonly PrincipleNames[] {
  const found: PrincipleNames[] = [];
  for (const match of allMatches(LABELLED_LINE, masked)) {
    const label = labelBefore((match[1] ?? "").replaceAll(MARKUP, ""), profile);
    if (label === undefined) continue;
    const start = match.index + (match[1] ?? "").length;
    const names = readPrincipleNames(match[2] ?? "", profile);
    if (label === "weak" && names.known.length === 0) continue;
    found.push({
      known: names.known.map((mention) => ({ ...mention, span: shift(mention.span, start) })),
      unknown: names.unknown.map((span) => shift(span, start)),
    });
  }
  return found;
}

/** Reads a text that is a list of names. Names hold commas and semicolons themselves, so the known ones are found first. */
export function readPrincipleNames(masked: string, profile: Profile): PrincipleNames {
  const known = principlesIn(masked, profile);
  let rest = masked;
  for (const { span } of known)
    rest = rest.slice(0, span.start) + KNOWN.repeat(span.end - span.start) + rest.slice(span.end);
  rest = rest.replace(/\([^()]*\)/g, (aside) => KNOWN.repeat(aside.length));
  const unknown: Span[] = [];
  for (const piece of rest.matchAll(/[^,;/|·•]+/g)) {
    const name = trimmed(piece[0], piece.index);
    if (name !== undefined) unknown.push(name);
  }
  return { known, unknown };
}

/** Names that stand in one list with known ones, where the list says nothing else: `The gate: Insist on High Standards, Ownership`. */
export function unknownInLists(masked: string, profile: Profile): readonly Span[] {
  if (principlesIn(masked, profile).length === 0) return [];
  return [...masked.matchAll(/[^:.!?()\n]+/g)].flatMap(({ 0: piece, index }) => {
    const { known, unknown } = readPrincipleNames(piece, profile);
    if (known.length === 0 || unknown.length === 0) return [];
    const names = [...known.map(({ span }) => span), ...unknown];
    const isNamed = (word: Span): boolean => names.some((name) => contains(name, word));
    const only = tokensOf(piece).every((token) => JOINING_WORDS.has(token.word) || isNamed(token));
    return only ? unknown.map((span) => shift(span, index)) : [];
  });
}

/** Where a piece of a list is a name: a few words with capitals. What stands beside a known name is part of how it is said. */
function trimmed(piece: string, at: number): Span | undefined {
  if (piece.includes(KNOWN)) return undefined;
  const words = tokensOf(piece);
  const first = words.find(({ word }) => !JOINING_WORDS.has(word));
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > MOST_WORDS) return undefined;
  const name = piece.slice(first.start, last.end);
  const isName = tokensOf(name).every(({ start, end, word }) => {
    const written = name.slice(start, end);
    return /^\p{Lu}/u.test(written) ? !/\d/.test(written) : start > 0 && word.length <= MOST_SMALL;
  });
  const long = last.end - first.start >= LEAST_LETTERS;
  return isName && long && !/[:.!?]/.test(piece) ? shift({ start: first.start, end: last.end }, at) : undefined;
}

type LabelStrength = "strong" | "weak";

function labelBefore(text: string, profile: Profile): LabelStrength | undefined {
  const label = /(?:^|[\n.;(|])([^\n.;:(|]{1,60}?)\s*(?::|\s[–—-])\s*$/.exec(text.slice(-MOST_LABEL))?.[1];
  if (label === undefined) return undefined;
  const { names, strong, claims } = labelWords(profile);
  const words = tokensOf(label).map(({ word }) => word);
  const named = words.some((word) => names.has(word));
  const known = words.every((word) => isLabelOfPrinciples(word, profile));
  if (!known || words.length === 0) return undefined;
  if (words.some((word) => strong.has(word))) return "strong";
  return named || findWords(claims, label).length > 0 ? "weak" : undefined;
}

const labelWords = memoByFirst(({ vocabulary, words }: Profile) => {
  const { one, many, aliases } = vocabulary.principle;
  const initials = aliases.filter((alias) => /^\p{Lu}+s?$/u.test(alias)).flatMap((alias) => [alias, `${alias}s`]);
  const plural = (name: string): string => `${name}s`;
  return {
    names: wordsOf([one, many, ...aliases, ...[one, ...aliases].map(plural)]),
    strong: wordsOf([one, many, ...initials]),
    claims: compileWords(words.principleClaim),
    fillers: compileWords([...words.principleClaim, ...words.besidePrinciple]),
  };
});

function wordsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => tokensOf(name).map(({ word }) => word)));
}

const LABELLED_LINE = /(?<=^|\n)([^\n:–—]{1,60}?(?::|\s[–—-])(?=[\s\0]))([^\n.!?]*)/g;
const KNOWN = "\u0002";
const MOST_SMALL = 3;
const MOST_WORDS = 6;
const LEAST_LETTERS = 4;
const MOST_LABEL = 90;
