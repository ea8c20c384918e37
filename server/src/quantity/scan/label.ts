import type { Draft } from "./draft.ts";
import { hasRole, isMark, isOneOf, type Prose, tokenAt, touchesPrevious } from "./token.ts";

/** Why a number is a name and no figure. A plural label names all numbers of the list behind it. */
export type NameKind = "label" | "labels" | "date" | "other";

/** The last number that was read as a name. */
export type Named = {
  readonly index: number;
  readonly kind: NameKind;
};

/** `Slide 2`, `p. 12`, `Note #3`; but not `each week 40 sellers`. */
export function labelBefore(prose: Prose, index: number, draft?: Draft): NameKind | undefined {
  if (isMark(prose, index - 1, HASH) || isMark(prose, index - 1, SECTION_SIGN)) return "label";
  const label = isMark(prose, index - 1, POINT) && touchesPrevious(prose, index - 1) ? index - 2 : index - 1;
  if (draft?.noun !== undefined && tokenAt(prose, index).digits?.grouped === true) return undefined;
  if (hasRole(prose, label, "name") && tokenAt(prose, label).capital !== "none") return "label";
  const isPlural = hasRole(prose, label, "labels");
  if (!isPlural && !hasRole(prose, label, "label")) return undefined;
  if (isOneOf(prose, label - 1, COUNTING)) {
    return undefined;
  }
  // In lower case a plural is as often a verb or a subject: `the team stages 12 reviews`.
  if (isPlural && draft?.noun !== undefined && tokenAt(prose, label).capital === "none") return undefined;
  return isPlural ? "labels" : "label";
}

/** `March 15`, `Sept. 30`, `15 March`. */
export function dateAround(prose: Prose, index: number, draft: Draft): NameKind | undefined {
  const { mantissa, decimals, exponent } = draft.numeral;
  if (decimals > 0 || exponent > 0 || mantissa < 1 || mantissa > 31 || tokenAt(prose, index).digits?.grouped) {
    return undefined;
  }
  const before = isMark(prose, index - 1, POINT) ? index - 2 : index - 1;
  return isMonth(prose, before) || isMonth(prose, index + 1) ? "date" : undefined;
}

function isMonth(prose: Prose, index: number): boolean {
  return hasRole(prose, index, "month") && tokenAt(prose, index).capital !== "none";
}

/** A number that `and`, a dash or (behind a plural label) a comma joins to a number that is a name. */
export function listContinued(
  prose: Prose,
  index: number,
  draft: Draft,
  previous: Named | undefined,
): NameKind | undefined {
  if (previous === undefined || previous.kind === "other" || draft.noun !== undefined || draft.distinct) {
    return undefined;
  }
  const between = index - previous.index - 1;
  if (between < 1 || between > 2) return undefined;
  for (let at = previous.index + 1; at < index; at += 1) {
    if (!isListJoint(prose, at) && !(isMark(prose, at, COMMA) && previous.kind === "labels")) return undefined;
  }
  return previous.kind;
}

function isListJoint(prose: Prose, index: number): boolean {
  return tokenAt(prose, index).kind === "dash" || isMark(prose, index, AMPERSAND) || isOneOf(prose, index, LIST_JOINTS);
}

const HASH = 0x23;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const POINT = 0x2e;
const SECTION_SIGN = 0xa7;
const LIST_JOINTS: readonly string[] = ["and", "of", "or", "through", "to"];
/** Behind these a label is a stretch of time or a thing that is counted by. */
const COUNTING: readonly string[] = ["a", "an", "each", "every", "last", "next", "per"];
