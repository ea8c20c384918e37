import { isHyphen } from "./character.ts";
import { readNoun } from "./noun.ts";
import type { Prefix } from "./read-prefix.ts";
import { isJoiningDash, type Prose, tokenAt, touchesPrevious } from "./token.ts";
import type { Measure } from "./word.ts";

/** True where letters or a hyphened word make a name of the number: `18F`, `10-Q`, `R&D#4`. */
export function isPartOfName(
  prose: Prose,
  { first, currency }: Prefix,
  last: number,
  measure: Measure | undefined,
): boolean {
  const behind = tokenAt(prose, last + 1);
  if (behind.gap === "none" && (behind.kind === "word" || behind.kind === "opaque")) return true;
  if (measure === undefined && isJoiningDash(prose, last + 1) && isNamedBehind(prose, last + 2)) return true;
  if (currency !== undefined || !touchesPrevious(prose, first)) return false;
  const before = tokenAt(prose, first - 1);
  if (before.kind === "word" || before.kind === "opaque") return true;
  if (before.kind === "mark") return NAME_MARKS.includes(before.code);
  return before.kind === "dash" && isHyphen(before.code) && isNamedBefore(prose, first - 2);
}

/** `10-Q`, `two-way`; not `12-person`, `10-20`, `two-three`. */
function isNamedBehind(prose: Prose, index: number): boolean {
  const { kind, word } = tokenAt(prose, index);
  if (kind === "opaque") return true;
  return kind === "word" && word?.cardinal === undefined && readNoun(prose, index - 1) === undefined;
}

/** `sub-200 ms` has a hedge before the hyphen and `5M-6M` a number; any other word there makes a name. */
function isNamedBefore(prose: Prose, index: number): boolean {
  const { kind, word } = tokenAt(prose, index);
  const isUnit = touchesPrevious(prose, index) && tokenAt(prose, index - 1).kind === "number";
  return kind === "opaque" || (kind === "word" && !isUnit && (word === undefined || word.hedgesBefore.length === 0));
}

const NAME_MARKS: readonly number[] = [0x23, 0x26, 0x40, 0x5c, 0x5e, 0x5f];
