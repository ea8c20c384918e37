import type { Lexicon } from "./lexicon.ts";
import { behindHyphen, isJoiningDash, type Prose, textAt, tokenAt, touchesPrevious } from "./token.ts";
import type { Measure, UnitPhrase } from "./word.ts";

/** A unit with the last token of its form. */
export type UnitReading = {
  readonly measure: Measure;
  readonly last: number;
};

/** Reads the unit at a token: a sign, a symbol or a phrase, also behind a hyphen as in `30-day` and `0.3-percentage-point`. */
export function readUnit(prose: Prose, lexicon: Lexicon, index: number): UnitReading | undefined {
  const at = isJoiningDash(prose, index) ? index + 1 : index;
  const unit = readSymbol(prose, lexicon, at) ?? readPhrase(prose, at);
  if (unit === undefined || unit.measure.kind !== "percent") return unit;
  const behind = behindHyphen(prose, unit.last);
  const points = readPhrase(prose, behind);
  return points?.measure.kind === "points" ? points : unit;
}

function readSymbol(prose: Prose, lexicon: Lexicon, index: number): UnitReading | undefined {
  const token = tokenAt(prose, index);
  if (token.kind !== "word" && token.kind !== "mark" && token.kind !== "currency") return undefined;
  if (token.end - token.start > LONGEST_SYMBOL) return undefined;
  const text = textAt(prose, index);
  const glued = touchesPrevious(prose, index) ? lexicon.gluedUnits.get(text) : undefined;
  const measure = glued ?? lexicon.units.get(text);
  if (measure === undefined) return undefined;
  if (token.kind === "mark" && measure.kind === "ratio" && tokenAt(prose, index + 1).kind === "number") {
    return undefined;
  }
  return { measure, last: index };
}

/** The longest unit in words that starts at a token. */
export function readPhrase(prose: Prose, index: number): UnitReading | undefined {
  for (const phrase of tokenAt(prose, index).word?.units ?? []) {
    const last = phraseEnd(prose, index, phrase);
    if (last !== undefined) return { measure: phrase.measure, last };
  }
  return undefined;
}

function phraseEnd(prose: Prose, index: number, { words }: UnitPhrase): number | undefined {
  let last = index;
  for (let count = 1; count < words.length; count += 1) {
    last = behindHyphen(prose, last);
    if (tokenAt(prose, last).word?.text !== words[count]) return undefined;
  }
  return last;
}

const LONGEST_SYMBOL = 6;
