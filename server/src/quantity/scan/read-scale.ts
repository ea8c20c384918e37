import type { Lexicon } from "./lexicon.ts";
import { hasNoun } from "./noun.ts";
import { type Gap, isJoiningDash, type Prose, textAt, tokenAt } from "./token.ts";
import type { Measure } from "./word.ts";

/** A power of ten that words or letters behind a number give it, with the token they end at. */
export type ScaleReading = {
  readonly exponent: number;
  readonly last: number;
  /** Set where a lone `m` is a unit. */
  readonly measure: Measure | undefined;
  /** True where `m` might as well be minutes or metres. */
  readonly doubtful: boolean;
};

export type ScaledNumber = {
  readonly isMoney: boolean;
  readonly decimals: number;
};

/** Reads `million`, `k`, `lakh crore` from the token behind a number, and words also behind a hyphen: `$5-million`, but not `10-K`. */
export function readScale(
  prose: Prose,
  lexicon: Lexicon,
  index: number,
  number: ScaledNumber,
): ScaleReading | undefined {
  const at = isJoiningDash(prose, index) ? index + 1 : index;
  const token = tokenAt(prose, at);
  if (token.kind !== "word") return undefined;
  const word = token.word?.scale;
  if (word !== undefined) return scaled(word + furtherScale(prose, at), at + (furtherScale(prose, at) > 0 ? 1 : 0));
  if (token.end - token.start > LONGEST_SYMBOL || at > index) return undefined;
  const symbol = textAt(prose, at);
  const money = number.isMoney ? lexicon.moneyScales.get(symbol) : undefined;
  if (money !== undefined) return scaled(money, at);
  if (symbol === "m") return readSmallM(prose, at, token.gap, number);
  const exponent = lexicon.scales.get(symbol);
  if (exponent === undefined) return undefined;
  const isClear =
    token.gap === "none" ||
    number.isMoney ||
    number.decimals > 0 ||
    symbol.startsWith("M") ||
    tokenAt(prose, at + 1).kind === "currency";
  return isClear ? scaled(exponent, at) : undefined;
}

/** `lakh crore`, `thousand million`. */
function furtherScale(prose: Prose, index: number): number {
  return tokenAt(prose, index + 1).word?.scale ?? 0;
}

/** Million in `1.2m customers`, a metre in `1.8 m tall`. Alone it is a guess. */
function readSmallM(prose: Prose, at: number, gap: Gap, { decimals }: ScaledNumber): ScaleReading {
  const measure: Measure = { kind: "measure", unit: "meter", exponent: 0 };
  if (EXTENTS.has(textAt(prose, at + 1))) return { exponent: 0, last: at, measure, doubtful: false };
  if (hasNoun(prose, at + 1)) return scaled(6, at);
  if (gap !== "none" && decimals === 0) return { exponent: 0, last: at, measure, doubtful: true };
  return { ...scaled(6, at), doubtful: decimals === 0 };
}

function scaled(exponent: number, last: number): ScaleReading {
  return { exponent, last, measure: undefined, doubtful: false };
}

const EXTENTS: ReadonlySet<string> = new Set(["tall", "long", "wide", "deep", "high", "away", "apart"]);
const LONGEST_SYMBOL = 2;
