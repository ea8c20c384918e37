import type { Draft } from "./draft.ts";
import { isWord, type Prose, textAt, tokenAt } from "./token.ts";

/** `1 h 20 min`, `3 years and 4 months`, `2h 30m`: one duration in the smaller unit. */
export function joinCompound(prose: Prose, left: Draft, right: Draft): Draft | undefined {
  const parts = left.measure?.kind === "duration" ? SMALLER.get(left.measure.unit) : undefined;
  if (parts === undefined || left.numeral.decimals > 0 || right.numeral.decimals > 0 || right.signed) return undefined;
  const gap = right.first - left.last - 1;
  if (gap > 1 || (gap === 1 && !isWord(prose, left.last + 1, "and"))) return undefined;
  const isMinutes =
    left.measure?.unit === "hour" && textAt(prose, right.last) === "m" && tokenAt(prose, right.last).gap === "none";
  const isSmaller = right.measure?.kind === "duration" && right.measure.unit === parts.unit;
  if (!(isSmaller || isMinutes) || right.numeral.mantissa >= parts.count || right.upper !== undefined) return undefined;
  const mantissa = left.numeral.mantissa * parts.count + right.numeral.mantissa;
  return {
    ...right,
    first: left.first,
    hedgeBefore: left.hedgeBefore,
    next: right.last + 1,
    numeral: { ...left.numeral, mantissa },
    measure: { kind: "duration", unit: parts.unit, exponent: 0 },
    noun: undefined,
    signed: left.signed,
    spelled: left.spelled,
    weak: left.spelled || right.spelled,
    distinct: true,
  };
}

type Parts = { readonly unit: string; readonly count: number };

const SMALLER: ReadonlyMap<string, Parts> = new Map([
  ["year", { unit: "month", count: 12 }],
  ["week", { unit: "day", count: 7 }],
  ["day", { unit: "hour", count: 24 }],
  ["hour", { unit: "minute", count: 60 }],
  ["minute", { unit: "second", count: 60 }],
]);
