import { allMatches } from "../base/all-matches.ts";
import type { Span } from "../base/span.ts";

/** A stretch of calendar or fiscal time, as far as its writer names it. */
export type Period = {
  readonly year?: number;
  readonly part?: PeriodPart;
};

export type PeriodPart =
  | { readonly kind: "quarter"; readonly number: number }
  | { readonly kind: "half"; readonly number: number }
  | { readonly kind: "month"; readonly number: number };

export type NamedPeriod = {
  readonly period: Period;
  readonly span: Span;
};

/** The periods that a text names, in order: `FY2026 Q3`, `Q3 2026`, `2026-Q3`, `H1 FY26`, `March 2026`, `2026-03`, `FY27`, `2026`. */
export function findPeriods(text: string): readonly NamedPeriod[] {
  const marks = readMarks(text);
  const named: NamedPeriod[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined) continue;
    const next = marks[index + 1];
    const joined = next !== undefined && adjoin(text, mark, next) ? join(mark, next) : undefined;
    if (joined !== undefined) index += 1;
    named.push(joined ?? { period: mark.period, span: mark.span });
  }
  return named;
}

/**
 * `same` where both name the same time as far as both name it, and at least one thing; `different` where they name one thing
 * differently; `unknown` where they name nothing in common.
 */
export function comparePeriods(left: Period, right: Period): "same" | "different" | "unknown" {
  let common = false;
  if (left.year !== undefined && right.year !== undefined) {
    if (left.year !== right.year) return "different";
    common = true;
  }
  if (left.part !== undefined && right.part !== undefined && left.part.kind === right.part.kind) {
    if (left.part.number !== right.part.number) return "different";
    common = true;
  }
  return common ? "same" : "unknown";
}

type Mark = { readonly period: Period; readonly span: Span; readonly kind: "year" | "part" | "both" };

function readMarks(text: string): readonly Mark[] {
  return allMatches(MARK, text).map((match): Mark => {
    const span = { start: match.index, end: match.index + match[0].length };
    const { isoYear, isoPart, isoNumber, isoMonthYear, isoMonth, quarter, half, month, fiscal, year } =
      match.groups ?? {};
    if (isoYear !== undefined && isoNumber !== undefined) {
      const kind = isoPart?.toLowerCase() === "h" ? "half" : "quarter";
      return { span, kind: "both", period: { year: Number(isoYear), part: { kind, number: Number(isoNumber) } } };
    }
    if (isoMonthYear !== undefined) {
      return {
        span,
        kind: "both",
        period: { year: Number(isoMonthYear), part: { kind: "month", number: Number(isoMonth) } },
      };
    }
    if (quarter !== undefined)
      return { span, kind: "part", period: { part: { kind: "quarter", number: Number(quarter) } } };
    if (half !== undefined) return { span, kind: "part", period: { part: { kind: "half", number: Number(half) } } };
    if (month !== undefined)
      return { span, kind: "part", period: { part: { kind: "month", number: monthNumber(month) } } };
    return { span, kind: "year", period: { year: fullYear(fiscal ?? year ?? "") } };
  });
}

/** True where nothing but spaces, hyphens, commas or `of` stands between the two. */
function adjoin(text: string, left: Mark, right: Mark): boolean {
  if (left.kind === right.kind || left.kind === "both" || right.kind === "both") return false;
  return /^(?:[\s\-_,/'’]{0,3}|\s(?:of|in)\s)$/.test(text.slice(left.span.end, right.span.start));
}

function join(left: Mark, right: Mark): NamedPeriod {
  return { period: { ...left.period, ...right.period }, span: { start: left.span.start, end: right.span.end } };
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A month's name counts only with a capital, so that `may` and `march` stay words. */
const MARK = new RegExp(
  [
    "(?<![\\p{L}\\p{N}$£€.])(?:",
    "(?<isoYear>(?:19|20)\\d\\d)[-_ ]?(?<isoPart>[QqHh])(?<isoNumber>[1-4])",
    "|(?<isoMonthYear>(?:19|20)\\d\\d)-(?<isoMonth>0[1-9]|1[0-2])(?!-?\\d)",
    "|[Qq](?<quarter>[1-4])|[Hh](?<half>[12])",
    "|(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)",
    "|(?:FY|fy|Fiscal |fiscal |fiscal year |Fiscal year )[ '’]?(?<fiscal>(?:20)?\\d\\d)",
    "|(?<year>(?:19|20)\\d\\d)(?!-\\d\\d?-\\d)",
    ")(?![\\p{L}\\p{N}]|[.,]\\d)",
  ].join(""),
  "gu",
);
