import { isLongDash } from "./character.ts";
import type { Lexicon } from "./lexicon.ts";
import { isMark, isWord, type Prose, textAt, tokenAt, touchesPrevious } from "./token.ts";

/** What stands in front of a number's digits and belongs to the figure. */
export type Prefix = {
  readonly first: number;
  /** ISO code. */
  readonly currency: string | undefined;
  readonly negative: boolean;
  readonly signed: boolean;
  /** True for `£(`, which a `)` behind the digits closes. */
  readonly opened: boolean;
};

export function readPrefix(prose: Prose, lexicon: Lexicon, index: number): Prefix {
  if (isMark(prose, index - 1, OPEN) && touchesPrevious(prose, index)) {
    const opened = readCurrency(prose, lexicon, index - 1);
    if (opened !== undefined) return { ...opened, negative: true, signed: true, opened: true };
  }
  const innerSign = signOf(prose, index);
  if (innerSign !== undefined) {
    const currency = touchesPrevious(prose, index - 1) ? readCurrency(prose, lexicon, index - 1) : undefined;
    if (currency !== undefined) return { ...currency, negative: innerSign === "-", signed: true, opened: false };
    if (standsAlone(prose, index - 1)) return signed(index - 1, undefined, innerSign);
  }
  const currency = readCurrency(prose, lexicon, index) ?? { first: index, currency: undefined };
  const sign = currency.first < index ? signOf(prose, currency.first) : undefined;
  if (sign !== undefined && standsAlone(prose, currency.first - 1)) {
    return signed(currency.first - 1, currency.currency, sign);
  }
  return withSignWord(prose, { ...currency, negative: false, signed: false, opened: false });
}

/** What stands in front of a number in words. */
export function readSignWord(prose: Prose, index: number): Prefix {
  return withSignWord(prose, noPrefix(index));
}

export function noPrefix(index: number): Prefix {
  return { first: index, currency: undefined, negative: false, signed: false, opened: false };
}

type Currency = Pick<Prefix, "first" | "currency">;

/** The currency in front of a token: `$`, `US$`, `USD`, `USD $`. */
function readCurrency(prose: Prose, lexicon: Lexicon, index: number): Currency | undefined {
  const before = tokenAt(prose, index - 1);
  if (before.kind === "currency") {
    const code = lexicon.currencySymbols.get(textAt(prose, index - 1));
    if (code === undefined) return undefined;
    return readCode(prose, lexicon, index - 1) ?? { first: index - 1, currency: code };
  }
  const first = isMark(prose, index - 1, POINT) && touchesPrevious(prose, index - 1) ? index - 1 : index;
  return readCode(prose, lexicon, first);
}

function readCode(prose: Prose, lexicon: Lexicon, index: number): Currency | undefined {
  const before = tokenAt(prose, index - 1);
  if (before.kind !== "word" || before.capital === "none" || before.end - before.start > LONGEST_CODE) return undefined;
  const code = lexicon.currencyCodes.get(textAt(prose, index - 1));
  return code === undefined ? undefined : { first: index - 1, currency: code };
}

/** `minus five percent`, but not the `10 minus 3` of a sum. */
function withSignWord(prose: Prose, prefix: Prefix): Prefix {
  const before = prefix.first - 1;
  const isSign = isWord(prose, before, "minus") || isWord(prose, before, "negative");
  if (!isSign || tokenAt(prose, before - 1).kind === "number") return prefix;
  return { ...prefix, first: before, negative: true, signed: true };
}

/** The sign that touches the token behind it. A long dash parts a sentence and is none. */
function signOf(prose: Prose, index: number): "+" | "-" | undefined {
  if (!touchesPrevious(prose, index)) return undefined;
  if (isMark(prose, index - 1, PLUS)) return "+";
  const before = tokenAt(prose, index - 1);
  return before.kind === "dash" && !isLongDash(before.code) ? "-" : undefined;
}

/** A dash that touches a word or a number in front of it joins the two, and in `+/-5%` it is no sign. */
function standsAlone(prose: Prose, index: number): boolean {
  const sign = tokenAt(prose, index);
  if (sign.gap !== "none" || index === 0) return true;
  if (isMark(prose, index - 1, SLASH) && isMark(prose, index - 2, PLUS)) return false;
  const before = tokenAt(prose, index - 1);
  return before.kind === "edge" || (before.kind === "mark" && !CLOSERS.includes(before.code));
}

function signed(first: number, currency: string | undefined, sign: "+" | "-"): Prefix {
  return { first, currency, negative: sign === "-", signed: true, opened: false };
}

const OPEN = 0x28;
const PLUS = 0x2b;
const POINT = 0x2e;
const SLASH = 0x2f;
const CLOSERS: readonly number[] = [0x21, 0x25, 0x29, 0x2c, POINT, 0x3b, 0x3f, 0x5d, 0x2019, 0x201d];
const LONGEST_CODE = 3;
