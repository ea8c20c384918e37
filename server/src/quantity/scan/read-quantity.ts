import type { Draft, Noun } from "./draft.ts";
import { readHedgeAfter, readHedgeBefore } from "./hedge.ts";
import type { Lexicon } from "./lexicon.ts";
import { readNoun } from "./noun.ts";
import type { Numeral } from "./numeral.ts";
import { isPartOfName } from "./part-of-name.ts";
import { readMeasure, readTimeBehind } from "./read-measure.ts";
import { type NumberReading, readNumber } from "./read-number.ts";
import { noPrefix, type Prefix, readPrefix, readSignWord } from "./read-prefix.ts";
import { readScale } from "./read-scale.ts";
import { isArticle, isMark, isWord, isYearLike, type Prose, tokenAt } from "./token.ts";
import type { Measure } from "./word.ts";

/**
 * Reads the number at a token with all that belongs to it: sign, currency, scale, unit, closing hedge and noun. Undefined where the token
 * starts no number, or where the number is a part of a longer name (`18F`, `10-Q`). Tokens before `free` belong to other figures.
 */
export function readQuantity(prose: Prose, lexicon: Lexicon, index: number, free: number): Draft | undefined {
  const number = readNumber(prose, index);
  if (number === undefined) return undefined;
  const { digits } = tokenAt(prose, index);
  const spelled = digits === undefined;
  const before = spelled ? readSignWord(prose, index) : readPrefix(prose, lexicon, index);
  const prefix = before.first < free ? noPrefix(index) : before;
  if (number.of !== undefined) return fraction(prose, lexicon, prefix, number);

  const tail = readTail(prose, lexicon, number, prefix);
  const measure = tail.measure ?? moneyOf(prefix.currency);
  if (isPartOfName(prose, prefix, tail.last, measure)) return undefined;
  if (digits?.continental && measure === undefined && tail.numeral.exponent === 0) return undefined;

  const hedge = readHedgeAfter(prose, tail.last + 1);
  const behind = hedge?.next ?? tail.last + 1;
  const time = measure === undefined && !isYearLike(prose, index) ? readTimeBehind(prose, lexicon, behind) : undefined;
  const noun =
    measure === undefined && time === undefined ? countedNoun(prose, prefix.first, behind, tail.numeral) : undefined;
  return {
    first: prefix.first,
    last: tail.last,
    next: noun?.next ?? (time === undefined ? behind : time.last + 1),
    numeral: tail.numeral,
    upper: undefined,
    of: undefined,
    measure: measure ?? time?.measure,
    noun,
    hedgeBefore: readHedgeBefore(prose, lexicon, prefix.first),
    hedgeAfter: hedge?.hedge,
    signed: prefix.signed || tail.numeral.negative,
    spelled,
    weak: spelled || tail.doubtful,
    distinct: tail.numeral.exponent !== 0 || tail.numeral.decimals > 0 || digits?.grouped === true,
  };
}

/** `1 seller`, `a 10 page document`: only there is a singular what the number counts. */
function countedNoun(
  prose: Prose,
  first: number,
  index: number,
  { mantissa, decimals, exponent }: Numeral,
): Noun | undefined {
  const noun = readNoun(prose, index);
  if (noun === undefined || noun.plural || exponent > 0) return noun;
  if (decimals > 0) return undefined;
  if (mantissa === 1) return noun;
  return isArticle(prose, first - 1) ? noun : undefined;
}

/** `two thirds of sites`. */
function fraction(prose: Prose, lexicon: Lexicon, prefix: Prefix, number: NumberReading): Draft {
  const next = number.last + 1;
  const behind = isWord(prose, next, "of") ? next + 1 : next;
  return {
    first: prefix.first,
    last: number.last,
    next,
    numeral: number.numeral,
    upper: undefined,
    of: number.of,
    measure: undefined,
    noun: readNoun(prose, behind),
    hedgeBefore: readHedgeBefore(prose, lexicon, prefix.first),
    hedgeAfter: undefined,
    signed: false,
    spelled: true,
    weak: true,
    distinct: true,
  };
}

type Tail = {
  readonly last: number;
  readonly numeral: Numeral;
  readonly measure: Measure | undefined;
  readonly doubtful: boolean;
};

/** Scale, closing parenthesis and unit, in the orders that occur: `8.1m)`, `9.8) million`, `4.1M USD`, `1.3 billion dollars`. */
function readTail(prose: Prose, lexicon: Lexicon, number: NumberReading, prefix: Prefix): Tail {
  const early = prefix.opened ? closedAt(prose, number.last) : number.last;
  const { decimals } = number.numeral;
  const scale = readScale(prose, lexicon, early + 1, { isMoney: prefix.currency !== undefined, decimals });
  const scaleLast = scale?.last ?? early;
  const closed = prefix.opened && early === number.last ? closedAt(prose, scaleLast) : scaleLast;
  const unit = scale?.measure === undefined ? readMeasure(prose, lexicon, closed + 1, prefix.currency) : undefined;
  return {
    last: unit?.last ?? closed,
    numeral: { ...number.numeral, exponent: scale?.exponent ?? 0, negative: prefix.negative },
    measure: unit?.measure ?? scale?.measure,
    doubtful: scale?.doubtful ?? false,
  };
}

function closedAt(prose: Prose, last: number): number {
  return isMark(prose, last + 1, CLOSE) ? last + 1 : last;
}

function moneyOf(currency: string | undefined): Measure | undefined {
  return currency === undefined ? undefined : { kind: "money", unit: currency, exponent: 0 };
}

const CLOSE = 0x29;
