/** The text as an ISO 8601 date, with its time where it has one; undefined for anything else and for days that no month has. */
export function readIsoDate(text: string): string | undefined {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return undefined;
  const [, year = "", month = "", day = "", time] = parts;
  if (Number(day) > daysIn(Number(year), Number(month))) return undefined;
  return `${year}-${month}-${day}${time === undefined ? "" : `T${time}`}`;
}

const ISO_DATE =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?$/;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
