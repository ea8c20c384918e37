import { isLongDash } from "./character.ts";
import type { Word, WordRole } from "./word.ts";

/** A piece of the text. What is `opaque` (ids, versions, dates, times, addresses, code) is never part of a figure. */
export type Token = {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** What parts the token from the one before. Markup does not part. */
  readonly gap: Gap;
  /** The first code unit; `ARROW` for all arrows, `->` and `=>` too. */
  readonly code: number;
  readonly capital: Capital;
  /** The vocabulary's entry, for a word that it knows. */
  readonly word: Word | undefined;
  readonly digits: Digits | undefined;
};

export type TokenKind = "word" | "number" | "currency" | "dash" | "mark" | "opaque" | "edge";

export type Gap = "none" | "space" | "line";

/** `some` also for `iPhone`; `all` only for two letters and more. */
export type Capital = "none" | "some" | "all";

/** A number in digits, without its sign. */
export type Digits = {
  /** All digits read as one integer. Exact, as there are at most fifteen. */
  readonly mantissa: number;
  /** How many of them stand behind the decimal mark. */
  readonly decimals: number;
  readonly grouped: boolean;
  /** True where a comma is the decimal mark: a number only with a currency, a unit or a scale. */
  readonly continental: boolean;
  /** True for `007`: a number never starts so. */
  readonly padded: boolean;
};

/** The tokens of one segment in order, with the text that they count in. */
export type Prose = {
  readonly text: string;
  readonly tokens: readonly Token[];
};

/** U+2192. */
export const ARROW = 0x2192;

/** Stands before the first token and behind the last. */
const EDGE: Token = {
  kind: "edge",
  start: 0,
  end: 0,
  gap: "line",
  code: 0,
  capital: "none",
  word: undefined,
  digits: undefined,
};

export function tokenAt({ tokens }: Prose, index: number): Token {
  return (index >= 0 && index < tokens.length ? tokens[index] : undefined) ?? EDGE;
}

export function textAt(prose: Prose, index: number): string {
  const token = tokenAt(prose, index);
  return prose.text.slice(token.start, token.end);
}

/** True for a word of the vocabulary, given in lower case. */
export function isWord(prose: Prose, index: number, text: string): boolean {
  return tokenAt(prose, index).word?.text === text;
}

export function isOneOf(prose: Prose, index: number, texts: readonly string[]): boolean {
  const { word } = tokenAt(prose, index);
  return word !== undefined && texts.includes(word.text);
}

export function isArticle(prose: Prose, index: number): boolean {
  return isOneOf(prose, index, ARTICLES);
}

/** A word that is no function word. */
export function isContentWord(prose: Prose, index: number): boolean {
  return tokenAt(prose, index).kind === "word" && !hasRole(prose, index, "function");
}

export function isMark(prose: Prose, index: number, code: number): boolean {
  const token = tokenAt(prose, index);
  return token.kind === "mark" && token.code === code;
}

/** True where nothing parts the token from the one before it. */
export function touchesPrevious(prose: Prose, index: number): boolean {
  return tokenAt(prose, index).gap === "none" && index > 0;
}

/** True for a dash between two tokens that both touch it. A long dash parts what it touches. */
export function isJoiningDash(prose: Prose, index: number): boolean {
  const { kind, code } = tokenAt(prose, index);
  return kind === "dash" && !isLongDash(code) && touchesPrevious(prose, index) && touchesPrevious(prose, index + 1);
}

/** The token behind, or the one behind a hyphen that joins it. */
export function behindHyphen(prose: Prose, index: number): number {
  return isJoiningDash(prose, index + 1) ? index + 2 : index + 1;
}

export function hasRole(prose: Prose, index: number, role: WordRole): boolean {
  return tokenAt(prose, index).word?.roles.has(role) ?? false;
}

/** A bare integer from 1900 to 2099. */
export function isYearLike(prose: Prose, index: number): boolean {
  const { digits, start, end } = tokenAt(prose, index);
  if (digits === undefined || end - start !== 4 || digits.decimals > 0) return false;
  return digits.mantissa >= 1900 && digits.mantissa < 2100;
}

const ARTICLES: readonly string[] = ["a", "an", "the"];
