import { allMatches } from "../base/all-matches.ts";
import type { Span } from "../base/span.ts";
import { type DateReading, dayOf, lastSuchDay } from "./date.ts";

export type FoundDate = { readonly span: Span; readonly text: string; readonly reading: DateReading };

/**
 * The dates of a text in order: `2027-03-15`, `15 March 2027`, `March 15, 2027`, `15-Mar-27`, `31/12/2026`, with or without a weekday,
 * and `15 March`. The days of `11–25 February 2027` are two. Linear in the text.
 */
export function findDates(text: string): readonly FoundDate[] {
  const found = allMatches(DATE, text).flatMap((match) => datesOf(match, text));
  return found.map((date, index) => withYearOf(date, found[index + 1], text));
}

/** Reads a text that is nothing but a date. */
export function readDate(text: string): DateReading {
  const trimmed = text.trim();
  const [found, ...more] = findDates(trimmed);
  if (found === undefined || more.length > 0 || found.text.length < trimmed.length) return { kind: "not-a-date" };
  return found.reading;
}

function datesOf(match: RegExpExecArray, text: string): readonly FoundDate[] {
  const { isoYear, isoMonth, isoDay, first, second, mark, year } = match.groups ?? {};
  const { rangeStart, dayBefore, monthAfter, yearAfter, shortYear } = match.groups ?? {};
  const { monthBefore, dayAfter, rangeEnd, yearBefore } = match.groups ?? {};
  const span = { start: match.index, end: match.index + match[0].length };
  const whole = (reading: DateReading): FoundDate => ({ span, text: match[0], reading });
  if (isoYear !== undefined) return [whole(dayOf(Number(isoYear), Number(isoMonth), Number(isoDay)))];
  if (first !== undefined) return [whole(numericDate(Number(first), Number(second), year ?? "", mark ?? ""))];
  const month = monthNumber(monthAfter ?? monthBefore ?? "");
  const namedYear = yearAfter ?? shortYear ?? yearBefore;
  const days = monthBefore === undefined ? [rangeStart, dayBefore] : [dayAfter, rangeEnd];
  const readings = days.flatMap((day) => (day === undefined ? [] : [namedDate(month, Number(day), namedYear)]));
  const [from, upTo] = readings;
  if (from === undefined) return [];
  const divide = RANGE.exec(match[0]);
  if (upTo === undefined || divide === null) return [whole(upTo ?? from)];
  const middle = span.start + divide.index;
  const behind = middle + divide[0].length;
  return [
    { span: { start: span.start, end: middle }, text: text.slice(span.start, middle), reading: from },
    { span: { start: behind, end: span.end }, text: text.slice(behind, span.end), reading: upTo },
  ];
}

function namedDate(month: number, dayOfMonth: number, year: string | undefined): DateReading {
  if (year !== undefined) return dayOf(fullYear(year), month, dayOfMonth);
  return dayOf(LEAP_YEAR, month, dayOfMonth).kind === "day"
    ? { kind: "without-year", month, dayOfMonth }
    : { kind: "not-a-date" };
}

/** Dots are put between the parts of a date by writers who put the day first. */
function numericDate(first: number, second: number, year: string, mark: string): DateReading {
  const dayFirst = second <= 12 ? dayOf(fullYear(year), second, first) : IMPOSSIBLE;
  const monthFirst = first <= 12 ? dayOf(fullYear(year), first, second) : IMPOSSIBLE;
  if (dayFirst.kind === "day" && (first === second || mark === ".")) return dayFirst;
  if (dayFirst.kind === "day" && monthFirst.kind === "day") {
    return { kind: "ambiguous", dayFirst: dayFirst.day, monthFirst: monthFirst.day };
  }
  if (dayFirst.kind === "day") return { ...dayFirst, order: "day-first" };
  return monthFirst.kind === "day" ? { ...monthFirst, order: "month-first" } : IMPOSSIBLE;
}

/** `14 September – 11 January 2027`: the year is that of the date which ends the stretch, or the one before. */
function withYearOf(date: FoundDate, next: FoundDate | undefined, text: string): FoundDate {
  const { reading, span } = date;
  if (reading.kind !== "without-year" || next?.reading.kind !== "day") return date;
  if (!isRange(text.slice(span.end, next.span.start))) return date;
  const day = lastSuchDay(reading.month, reading.dayOfMonth, next.reading.day);
  return day === undefined ? date : { ...date, reading: { kind: "day", day } };
}

/** True where what stands between two dates makes them the ends of one stretch of time. */
export function isRange(between: string): boolean {
  return /^(?:[-\u2010-\u2015\u2192>]{1,3}|to|until|till|through|up to|and)$/.test(
    between.replace(/[\s\0]+/g, " ").trim(),
  );
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const IMPOSSIBLE: DateReading = { kind: "impossible" };
const LEAP_YEAR = 2024;
const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const ORDINAL = "(?:st|nd|rd|th)?";
const DASH = "\\s?(?:[-\u2010-\u2015]|to|and)\\s?";
const RANGE = new RegExp(`(?<=\\d(?:st|nd|rd|th)?)${DASH}(?=\\d{1,2}(?!\\d))`);
const WEEKDAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s(?:the\\s)?)?";

/** A month's name counts only with a capital, so that `may` and `march` stay words. */
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}$£€]|\\d[-/.])${WEEKDAY}(?:`,
    "(?<isoYear>(?:19|20)\\d\\d)(?<isoMark>[-/.])(?<isoMonth>\\d{1,2})\\k<isoMark>(?<isoDay>\\d{1,2})(?:T[\\d:.+Z-]+)?",
    "|(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d|(?<=/)\\d\\d)",
    `|(?:(?<rangeStart>${DAY})${ORDINAL}${DASH})?(?<dayBefore>${DAY})${ORDINAL}[\\s-](?:of\\s)?(?<monthAfter>${MONTH})\\.?`,
    "(?:(?:,?\\s|-)(?<yearAfter>(?:19|20)\\d\\d)|-(?<shortYear>\\d\\d))?",
    `|(?<monthBefore>${MONTH})\\.?\\s(?<dayAfter>${DAY})${ORDINAL}(?:${DASH}(?<rangeEnd>${DAY})${ORDINAL})?`,
    "(?:,?\\s(?<yearBefore>(?:19|20)\\d\\d))?",
    ")(?![\\p{L}\\p{N}]|[-/]\\d)",
  ].join(""),
  "gu",
);
