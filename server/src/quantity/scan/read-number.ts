import { type Numeral, numeral } from "./numeral.ts";
import { behindHyphen, isJoiningDash, isWord, type Prose, tokenAt } from "./token.ts";

/** A number with the token that it ends at. `of` is the denominator of `two thirds`. */
export type NumberReading = {
  readonly numeral: Numeral;
  readonly of: Numeral | undefined;
  readonly last: number;
};

/** Reads the number in digits or words that starts at a token, without a scale such as `million`; undefined where none does. */
export function readNumber(prose: Prose, index: number): NumberReading | undefined {
  const { digits, word } = tokenAt(prose, index);
  if (digits !== undefined) return withHalf(prose, numeral(digits.mantissa, digits.decimals), index);
  if (word === undefined || !word.opensNumber) return undefined;
  if (word.text === "a" || word.text === "an") return readArticle(prose, index);
  if (word.text === "half") return readHalf(prose, index);
  if (word.cardinal === undefined) return undefined;
  const whole = readWhole(prose, index, word.cardinal);
  return readPart(prose, whole) ?? whole;
}

/** `2 and a half`, `two and a half`. */
function withHalf(prose: Prose, whole: Numeral, last: number): NumberReading {
  const isHalf = isWord(prose, last + 1, "and") && isWord(prose, last + 2, "a") && isWord(prose, last + 3, "half");
  if (!isHalf || whole.decimals > 0) return { numeral: whole, of: undefined, last };
  return { numeral: numeral(whole.mantissa * 10 + 5, 1), of: undefined, last: last + 3 };
}

/** `a hundred`, `a dozen`, `a million`, `a third of`, `by a third`. */
function readArticle(prose: Prose, index: number): NumberReading | undefined {
  const next = tokenAt(prose, index + 1).word;
  if (next === undefined) return undefined;
  if (next.multiplier !== undefined) return { numeral: numeral(next.multiplier), of: undefined, last: index + 1 };
  if (next.scale !== undefined) return { numeral: numeral(1), of: undefined, last: index };
  if (next.part === undefined || next.part === 2) return undefined;
  if (!isWord(prose, index + 2, "of")) {
    return isFractionLed(prose, index, next.part) ? fraction(next.part, index + 1) : undefined;
  }
  if (next.part === 4 && !isPluralOrGroup(prose, index + 3)) return undefined;
  return fraction(next.part, index + 1);
}

function fraction(part: number, last: number): NumberReading {
  return { numeral: numeral(1), of: numeral(part), last };
}

/** `by a third`, `down a third`, `nearly a quarter`; but not `by a third party` and not `over a quarter`. */
function isFractionLed(prose: Prose, index: number, part: number): boolean {
  const behind = tokenAt(prose, index + 2);
  if (behind.kind === "word" && !behind.word?.roles.has("function")) return false;
  const before = tokenAt(prose, index - 1).word;
  if (before?.text === "by" || before?.change !== undefined) return true;
  return (
    before !== undefined &&
    before.hedgesBefore.length > 0 &&
    (part !== 4 || !["over", "under", "within"].includes(before.text))
  );
}

/** `half of`, `half the`, `by half`, `in half`, `nearly half`, `half a million`. */
function readHalf(prose: Prose, index: number): NumberReading | undefined {
  const next = tokenAt(prose, index + 1).word;
  if (isJoiningDash(prose, index + 1) || isJoiningDash(prose, index)) return undefined;
  if (next?.text === "a" && tokenAt(prose, index + 2).word?.scale !== undefined) {
    return { numeral: numeral(5, 1), of: undefined, last: index + 1 };
  }
  const before = tokenAt(prose, index - 1).word;
  const follows = next?.text === "of" || (next?.roles.has("determiner") ?? false) || next?.text === "that";
  const isHedged = (before?.hedgesBefore.length ?? 0) > 0 || before?.text === "by" || before?.text === "in";
  if (!follows && !isHedged) return undefined;
  if (before?.roles.has("determiner") || before?.text === "first" || before?.text === "second") return undefined;
  return fraction(2, index);
}

/** `three`, `twenty-two`, `two hundred and fifty`, `three dozen`, `two and a half`. */
function readWhole(prose: Prose, index: number, first: number): NumberReading {
  let value = first;
  let last = index;
  for (;;) {
    const next = behindHyphen(prose, last);
    const word = tokenAt(prose, next).word;
    if (word?.multiplier !== undefined && value > 0 && value < 100) {
      value *= word.multiplier;
      last = next;
      continue;
    }
    const unit = isWord(prose, next, "and") && value >= 100 ? next + 1 : next;
    const cardinal = tokenAt(prose, unit).word?.cardinal;
    if (cardinal === undefined || !fitsBelow(value, cardinal)) break;
    value += cardinal;
    last = unit;
  }
  return withHalf(prose, numeral(value), last);
}

function fitsBelow(value: number, cardinal: number): boolean {
  if (cardinal === 0) return false;
  if (value >= 100) return value % 100 === 0 && cardinal < 100;
  return value >= 20 && value % 10 === 0 && cardinal < 10;
}

/** `two thirds`, `three-quarters of the sites`, but not `three quarters of growth` and not `one third-party vendor`. */
function readPart(prose: Prose, whole: NumberReading): NumberReading | undefined {
  const next = behindHyphen(prose, whole.last);
  const part = tokenAt(prose, next).word?.part;
  if (part === undefined || whole.numeral.mantissa === 0 || whole.numeral.mantissa >= part) return undefined;
  if (isJoiningDash(prose, next + 1)) return undefined;
  const isJoined = next > whole.last + 1;
  if (part === 4 && !isJoined && !(isWord(prose, next + 1, "of") && isPluralOrGroup(prose, next + 2))) return undefined;
  return { numeral: whole.numeral, of: numeral(part), last: next };
}

/** True where a fraction of things starts, rather than the stretch of time that `a quarter of growth` is. */
function isPluralOrGroup(prose: Prose, index: number): boolean {
  const token = tokenAt(prose, index);
  if (token.word?.roles.has("determiner")) return true;
  return token.kind === "word" && prose.text.charCodeAt(token.end - 1) === SMALL_S;
}

const SMALL_S = 0x73;
