/** A calendar day as the count of days since 1970-01-01. */
export type Day = number;

/** `ambiguous` where day and month could be either way round, as in 03/04/2027. */
export type DateReading =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "not-a-date" }
  | { readonly kind: "impossible" };

/** Reads `2027-03-15`, `15 March 2027`, `March 15, 2027`, `Mar 15 2027`, and `31/12/2026` where only one order is possible. */
export function readDate(text: string): DateReading {
  const trimmed = text.trim().replace(/(\d)(?:st|nd|rd|th)\b/gi, "$1");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(trimmed);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(trimmed);
  if (dayFirst !== null) return dayOf(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(trimmed);
  if (monthFirst !== null) return dayOf(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(trimmed);
  if (numeric === null) return { kind: "not-a-date" };
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
  if (first <= 12 && second <= 12 && first !== second) return { kind: "ambiguous" };
  return first > 12 ? dayOf(year, second, first) : dayOf(year, first, second);
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

const MILLISECONDS = 86_400_000;

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 0 for what is no month's name. */
function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function dayOf(year: number, month: number, day: number): DateReading {
  if (month === 0) return { kind: "not-a-date" };
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? { kind: "day", day: date.getTime() / MILLISECONDS } : { kind: "impossible" };
}
