import type { Draft } from "./draft.ts";
import { readHedgeBefore } from "./hedge.ts";
import type { Lexicon } from "./lexicon.ts";
import { readUnit } from "./read-unit.ts";
import { hasRole, isMark, isOneOf, type Prose, tokenAt, touchesPrevious } from "./token.ts";

/**
 * Reads parentheses around a figure as the minus sign of a ledger: `($2.31M)` in a table cell or behind a word such as `of`, and `(3.1)%`.
 * Parentheses behind a noun are an aside: `S$1.13 billion (A$1.14 billion)`.
 */
export function withLedgerSign(prose: Prose, lexicon: Lexicon, draft: Draft): Draft {
  const open = draft.first - 1;
  const close = draft.last + 1;
  if (draft.signed || draft.spelled || !isMark(prose, open, OPEN) || !isMark(prose, close, CLOSE)) return draft;
  if (!touchesPrevious(prose, draft.first) || !touchesPrevious(prose, close)) return draft;
  const percent =
    draft.measure === undefined && draft.noun === undefined ? readUnit(prose, lexicon, close + 1) : undefined;
  if (percent?.measure.kind === "percent") {
    const { last, measure } = percent;
    return { ...negated(prose, lexicon, draft), last, next: last + 1, measure };
  }
  const isAmount = draft.measure?.kind === "money" || draft.measure?.kind === "percent" || draft.distinct;
  const isCell = tokenAt(prose, open - 1).kind === "edge" && tokenAt(prose, close + 1).kind === "edge";
  if (!isCell && !(isAmount && isValueExpected(prose, open - 1))) return draft;
  return { ...negated(prose, lexicon, draft), last: close, next: close + 1 };
}

function negated(prose: Prose, lexicon: Lexicon, draft: Draft): Draft {
  const first = draft.first - 1;
  return {
    ...draft,
    first,
    hedgeBefore: readHedgeBefore(prose, lexicon, first),
    signed: true,
    distinct: true,
    numeral: { ...draft.numeral, negative: true },
  };
}

/** Behind `of`, `was`, `to` and the like the figure itself has to stand, as no aside does. */
function isValueExpected(prose: Prose, index: number): boolean {
  if (isMark(prose, index, COLON) || isMark(prose, index, EQUALS)) return true;
  return hasRole(prose, index, "value-verb") || isOneOf(prose, index, VALUE_WORDS);
}

const OPEN = 0x28;
const CLOSE = 0x29;
const COLON = 0x3a;
const EQUALS = 0x3d;
const VALUE_WORDS: readonly string[] = ["a", "an", "and", "at", "by", "from", "of", "the", "to", "versus", "vs"];
