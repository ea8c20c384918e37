import { textOf } from "../base/span.ts";
import { agreement, agrees } from "../quantity/compare.ts";
import { conversionFactor } from "../quantity/conversion.ts";
import { quotient, scaled, writtenEstimate } from "../quantity/estimate.ts";
import type { Change, Figure } from "../quantity/figure.ts";
import { withoutDirection } from "../quantity/figure.ts";
import { formatQuantity } from "../quantity/format.ts";
import { multiply, ONE, type Rational, rational, subtract, toFloat } from "../quantity/rational.ts";
import type { Verdict } from "./verdict.ts";

type Settled = Extract<Verdict, { kind: "agrees" | "contradicts" }>;

/** The figures of a sentence, and the masked text that their spans count in. */
export type Told = { readonly figures: readonly Figure[]; readonly changes: readonly Change[]; readonly text: string };

/**
 * What the numbers beside a multiple or a fraction make of it: `from 640 ms to 210 ms, a fivefold cut`, `18.9m, 3.1x the 6.1m of before`,
 * `148 of 222, which is two thirds`. Undefined where none is made of it.
 */
export function multipleBeside(at: number, told: Told): Settled | undefined {
  const figure = told.figures[at];
  if (figure === undefined || (figure.kind !== "ratio" && (figure.kind !== "share" || figure.weak !== true))) {
    return undefined;
  }
  const made =
    ofTheOther(at, told) ?? ofItsShare(at, told) ?? ofItsNumbers(at, told) ?? ofIt(at, told) ?? ofItsChange(at, told);
  if (made === undefined) return undefined;
  const fitting = made.find((one) => fits(figure, one));
  const [given] = made;
  if (given === undefined) return undefined;
  if (fitting !== undefined) return { kind: "agrees", how: "derived", working: workingOf(fitting, figure) };
  if (!made.every((one) => isFarFrom(figure, one.value))) return undefined;
  const working = workingOf(given, figure);
  return { kind: "contradicts", class: "within-sentence", expected: working.result, slip: SLIP, working };
}

const SLIP = "The numbers beside it give another multiple.";

/** A quotient that two figures make. */
type Made = { readonly formula: string; readonly value: Rational; readonly top: Figure; readonly bottom: Figure };

function workingOf({ formula, value }: Made, { kind }: Figure) {
  const result =
    kind === "ratio"
      ? formatQuantity(value, "ratio", "x", -2)
      : formatQuantity(multiply(value, rational(100)), "percent", "%", -1);
  return { formula, result, evidence: [] };
}

/** `We sold 18.9m packs, 3.1x the 6.1m of the year before`. */
function ofTheOther(at: number, told: Told): readonly Made[] | undefined {
  const [before, behind] = [told.figures[at - 1], told.figures[at + 1]];
  if (before === undefined || behind === undefined || told.figures[at]?.kind !== "ratio") return undefined;
  if (!BEHIND_COMMA.test(between(at - 1, told)) || !THE.test(between(at, told))) return undefined;
  return defined(quotientOf(before, behind, told));
}

const BEHIND_COMMA = /^[^.;:?!]{0,80}, (?:which is |that is )?$/;
const THE = /^ (?:times )?(?:as (?:much|many) as )?(?:the|that of the|its|our) $/i;

/** `148 of the 222 shops, which is two thirds of the chain`. */
function ofItsShare(at: number, told: Told): readonly Made[] | undefined {
  const share = told.figures[at - 1];
  if (share?.kind !== "share" || share.of === undefined || share.weak === true) return undefined;
  if (!IN_OTHER_WORDS.test(between(at - 1, told))) return undefined;
  const formula = textOf(told.text, share.span).replace(/ (?:out )?of (?:the )?/, " / ");
  return [{ formula, value: share.amount.value, top: share, bottom: share }];
}

const IN_OTHER_WORDS = /^[^.;:?!,]{0,40}(?:, (?:which is|that is|or)(?: about| almost| nearly| over)? | \()$/;

/** `Two thirds of viewing is on the TV: 216 million of 324 million sessions`. */
function ofItsNumbers(at: number, told: Told): readonly Made[] | undefined {
  const [part, whole] = [told.figures[at + 1], told.figures[at + 2]];
  if (part === undefined || whole === undefined || told.figures[at]?.kind !== "share") return undefined;
  if (!COLON.test(between(at, told)) || !OF.test(between(at + 1, told))) return undefined;
  return defined(quotientOf(part, whole, told));
}

const COLON = /^[^.;:?!]{0,80}: $/;
const OF = /^ (?:\p{L}+ )?of (?:the |our |its )?$/u;

/** `It came to $308M, and over half of it, $166M, was milk`. */
function ofIt(at: number, told: Told): readonly Made[] | undefined {
  const [whole, part] = [told.figures[at - 1], told.figures[at + 1]];
  if (whole === undefined || part === undefined || part.kind === "count" || told.figures[at]?.kind !== "share")
    return undefined;
  if (!ONE_SENTENCE.test(between(at - 1, told)) || !OF_IT.test(between(at, told))) return undefined;
  return part.kind === whole.kind ? defined(quotientOf(part, whole, told)) : undefined;
}

const ONE_SENTENCE = /^[^.;:?!]{0,60}$/;
const OF_IT = /^ of (?:it|that|this|them|these|those), (?:or |that is )?$/;

/** `from 640 ms to 210 ms, a threefold cut`. */
function ofItsChange(at: number, told: Told): readonly Made[] | undefined {
  const change = told.changes.find(({ from, to }) => Math.max(from, to) === at - 1);
  const [from, to] = [told.figures[change?.from ?? -1], told.figures[change?.to ?? -1]];
  if (from === undefined || to === undefined || !APPOSITION.test(between(at - 1, told))) return undefined;
  const [figure, last] = [told.figures[at], told.figures.at(-1)];
  if (figure === undefined || last === undefined) return undefined;
  const behind = plain(told.text.slice(figure.span.end, figure.span.end + REACH));
  if (!SIZE_OF_CHANGE.test(behind)) return undefined;
  const [rest, times] = [quotientOf(to, from, told), quotientOf(from, to, told)];
  if (rest === undefined || times === undefined) return undefined;
  if (figure.kind === "ratio") return toFloat(rest.value) < 1 ? [times, rest] : [rest, times];
  const [start, end] = [textOf(told.text, from.span), textOf(told.text, to.span)];
  const falls = toFloat(rest.value) < 1;
  const size = falls ? subtract(ONE, rest.value) : subtract(rest.value, ONE);
  const formula = falls ? `(${start} − ${end}) / ${start}` : `(${end} − ${start}) / ${start}`;
  const moved = { ...rest, formula, value: size };
  return OF_BEFORE.test(behind) ? [rest] : SIZE_WORD.test(behind) ? [moved] : [moved, rest];
}

const REACH = 60;

const APPOSITION =
  /^[^.;:?!,]{0,60}, (?:(?:a|an|exactly|almost|nearly|about|roughly|over|more than|only|just|which is|that is|or) ){0,3}$/;

const SIZE_WORD =
  /^ (?:(?:cut|fall|drop|reduction|decline|rise|increase|gain|growth|improvement|jump)\b|fewer\b|less\b|lower\b|more\b|higher\b|faster\b)/;

const OF_BEFORE = /^ of (?:what|where|the (?:earlier|former|previous|old|original|starting))\b/;

const SIZE_OF_CHANGE = new RegExp(
  `^(?:\\s?(?:$|[.,;:)(!?])|${SIZE_WORD.source.slice(1)}|${OF_BEFORE.source.slice(1)})`,
);

/** The text between a figure and the next one, as a reader sees it. */
function between(at: number, { figures, text }: Told): string {
  const [left, right] = [figures[at], figures[at + 1]];
  return left === undefined || right === undefined ? "" : plain(text.slice(left.span.end, right.span.start));
}

function plain(masked: string): string {
  return masked.replaceAll("\0", "").replace(/\s+/g, " ");
}

function quotientOf(top: Figure, bottom: Figure, { text }: Told): Made | undefined {
  const factor = conversionFactor(top, bottom);
  const value =
    factor === undefined
      ? undefined
      : quotient(scaled(writtenEstimate(top.amount), factor), writtenEstimate(bottom.amount));
  if (value === undefined || top.upper !== undefined || bottom.upper !== undefined) return undefined;
  const formula = `${textOf(text, top.span)} / ${textOf(text, bottom.span)}`;
  return { formula, value: value.worked().value, top, bottom };
}

/** A number of digits agrees as numbers do; a word is round. */
function fits(figure: Figure, made: Made): boolean {
  if (figure.weak === true) return !isFarFrom(figure, made.value);
  const factor = conversionFactor(made.top, made.bottom);
  const value =
    factor && quotient(scaled(writtenEstimate(made.top.amount), factor), writtenEstimate(made.bottom.amount));
  if (value === undefined) return false;
  return agrees(agreement(withoutDirection(figure), { precision: "derived", ...value.worked() }));
}

/** True where no rounding of speech makes the one of the other. */
function isFarFrom({ kind, amount, hedge, weak }: Figure, value: Rational): boolean {
  const factor = toFloat(value) / toFloat(amount.value);
  if (weak !== true) return factor < 0.97 || factor > 1.03;
  if (hedge === "over" || hedge === "at-least") return factor < 0.97 || factor > 1.6;
  if (hedge === "nearly" || hedge === "under" || hedge === "at-most") return factor > 1.03 || factor < 0.75;
  // Two thirds and three quarters are an eighth apart, and two multiples in words at least a fifth.
  if (kind === "share") return hedge === "about" ? factor < 0.87 || factor > 1.15 : factor < 0.92 || factor > 1.09;
  return factor < 0.85 || factor > 1.18;
}

function defined(made: Made | undefined): readonly Made[] | undefined {
  return made === undefined ? undefined : [made];
}
