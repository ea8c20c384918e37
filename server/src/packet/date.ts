/** A calendar day as the count of days since 1970-01-01. */
export type Day = number;

/** `ambiguous` where day and month could be either way round, as in 03/04/2027. */
export type DateReading =
  | { readonly kind: "day"; readonly day: Day; readonly order?: DateOrder }
  | { readonly kind: "ambiguous"; readonly dayFirst: Day; readonly monthFirst: Day }
  | { readonly kind: "without-year"; readonly month: number; readonly dayOfMonth: number }
  | { readonly kind: "not-a-date" }
  | { readonly kind: "impossible" };

/** Which way round a writer puts a date of numbers. A reading has it where only one way is possible. */
export type DateOrder = "day-first" | "month-first";

/** The day of a year, a month from 1, and a day of the month; `impossible` where the month has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): DateReading {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real ? { kind: "day", day: date.getTime() / MILLISECONDS } : { kind: "impossible" };
}

/** The day as `2027-03-15`. */
export function isoDay(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** True for Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
  const weekday = new Date(day * MILLISECONDS).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The Friday before a day of a weekend, any other day itself. */
export function workingDayUpTo(day: Day): Day {
  return isWeekend(day) ? workingDayUpTo(day - 1) : day;
}

/** Of the days that a date without a year may be, the last that is not after `latest`. */
export function lastSuchDay(month: number, dayOfMonth: number, latest: Day): Day | undefined {
  const year = new Date(latest * MILLISECONDS).getUTCFullYear();
  for (const candidate of [year, year - 1]) {
    const reading = dayOf(candidate, month, dayOfMonth);
    if (reading.kind === "day" && reading.day <= latest) return reading.day;
  }
  return undefined;
}

const MILLISECONDS = 86_400_000;
