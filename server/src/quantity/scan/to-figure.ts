import type { Figure, FigureKind, Hedge, WrittenNumber } from "../figure.ts";
import { divide } from "../rational.ts";
import { readDirection } from "./direction.ts";
import { type Draft, spanOfDraft, startOfDraft } from "./draft.ts";
import { type Numeral, valueOfNumeral, writtenNumber } from "./numeral.ts";
import { readRate } from "./rate.ts";
import { isMark, isOneOf, isWord, type Prose } from "./token.ts";

/** The figure that a draft is, with what the words around it say of it. The end of a change is a level, and has no direction itself. */
export function toFigure(prose: Prose, draft: Draft, isEndOfChange: boolean): Figure {
  const kind = draft.of === undefined ? (draft.measure?.kind ?? "count") : "share";
  const hedge = hedgeOf(prose, draft, kind);
  const isLevel = draft.signed || isEndOfChange;
  const direction = isLevel ? undefined : readDirection(prose, draft, startOfDraft(draft));
  const per = readRate(prose, draft);
  const figure: Growing = {
    span: spanOfDraft(prose, draft),
    kind,
    unit: unitOf(prose, draft, kind),
    amount: draft.of === undefined ? written(draft, draft.numeral, kind) : quotient(draft.numeral, draft.of),
  };
  if (draft.upper !== undefined) figure.upper = written(draft, draft.upper, kind);
  if (draft.of !== undefined) figure.of = writtenNumber(draft.of, false);
  if (hedge !== undefined) figure.hedge = hedge;
  if (direction !== undefined) figure.direction = direction;
  if (per !== undefined) figure.per = per;
  if (draft.weak || isStatistic(prose, draft)) figure.weak = true;
  return figure;
}

type Growing = { -readonly [Key in keyof Figure]: Figure[Key] };

function unitOf(prose: Prose, { measure, noun }: Draft, kind: FigureKind): string {
  if (measure !== undefined) return measure.unit;
  if (kind === "share" || noun === undefined) return "";
  const text = prose.text.slice(noun.start, noun.end);
  // `Sellers` at the start of a title and `sellers` are one noun; `PMs` stays as it is.
  return text.slice(1) === text.slice(1).toLowerCase() ? text.toLowerCase() : text;
}

function written({ measure }: Draft, number: Numeral, kind: FigureKind): WrittenNumber {
  const exponent = number.exponent + (measure?.exponent ?? 0);
  return writtenNumber({ ...number, exponent }, !EXACT_KINDS.includes(kind));
}

/** A share is as fine as its whole is large: one of four may be 0.246, and 618 of 1,500 is not 0.41. */
function quotient(part: Numeral, whole: Numeral): WrittenNumber {
  const value = divide(valueOfNumeral(part), valueOfNumeral(whole)) ?? valueOfNumeral(part);
  return { value, place: -1 - String(whole.mantissa).length, looseZeros: 0 };
}

/** `over six months` may mean during them, so the bound takes the value itself in; `over the six months` means nothing else. */
function hedgeOf(prose: Prose, draft: Draft, kind: FigureKind): Hedge | undefined {
  const before = draft.hedgeBefore;
  if (before === undefined) return draft.hedgeAfter;
  if (kind !== "duration" || before.phrase !== "over") return before.hedge;
  if (before.first + 1 < draft.first) return draft.hedgeAfter;
  return isOneOf(prose, before.first - 1, ["just", "took"]) ? before.hedge : "at-least";
}

/** Conventions of a test and no claims: the level in `95% CI`, the `0.05` of `p < 0.05`, and the interval itself. */
function isStatistic(prose: Prose, draft: Draft): boolean {
  const first = startOfDraft(draft);
  const isLevel = isOneOf(prose, draft.next, ["ci", "confidence", "credible"]);
  const isTest = isWord(prose, first - 1, "p") || (isMark(prose, first - 1, EQUALS) && isWord(prose, first - 2, "p"));
  return isLevel || isTest || isWord(prose, first - 1, "ci");
}

const EQUALS = 0x3d;
const EXACT_KINDS: readonly FigureKind[] = ["percent", "points", "bps", "ratio", "share"];
