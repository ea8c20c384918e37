import { expect, test } from "vitest";
import { isoDay } from "../../server/src/packet/date.ts";
import { findDates, readDate } from "../../server/src/packet/find-dates.ts";

test.each([
  ["2027-03-15", "2027-03-15"],
  ["Monday, 15 March 2027", "2027-03-15"],
  ["15th of March 2027", "2027-03-15"],
  ["March 15th, 2027", "2027-03-15"],
  ["15-Mar-27", "2027-03-15"],
  ["Sept. 14, 2026", "2026-09-14"],
  ["31/12/2026", "2026-12-31"],
  ["12/31/2026", "2026-12-31"],
  ["03.04.2027", "2027-04-03"],
  ["05/05/2027", "2027-05-05"],
  ["2027-03-15T09:00:00Z", "2027-03-15"],
])("%s is %s", (text, day) => {
  const reading = readDate(text);
  expect(reading.kind === "day" ? isoDay(reading.day) : reading.kind).toBe(day);
});

test.each([
  ["03/04/2027", "ambiguous"],
  ["15 March", "without-year"],
  ["2027-02-30", "impossible"],
  ["30 February 2027", "impossible"],
  ["31/13/2027", "impossible"],
  ["March 2027", "not-a-date"],
  ["1.2.3", "not-a-date"],
  ["the 15 March 2027 review", "not-a-date"],
])("%s is %s", (text, kind) => {
  expect(readDate(text).kind).toBe(kind);
});

test.each([
  ["11–25 February 2027", ["2027-02-11", "2027-02-25"]],
  ["February 11-25, 2027", ["2027-02-11", "2027-02-25"]],
  ["14 September – 11 January 2027", ["2026-09-14", "2027-01-11"]],
  ["from 12 January to 10 February 2027", ["2027-01-12", "2027-02-10"]],
  ["release 10.12.2 went to 3/4 of 24/7 docks in May 40 at a time", []],
])("the dates of %s", (text, days) => {
  const found = findDates(text).flatMap(({ reading }) => (reading.kind === "day" ? [isoDay(reading.day)] : []));
  expect(found).toEqual(days);
});

test("the span of each date is where its text stands", () => {
  const text = "Rehearsal on 2 March 2027, review on 15/03/2027.";
  for (const { span, text: written } of findDates(text)) expect(text.slice(span.start, span.end)).toBe(written);
  expect(findDates(text)).toHaveLength(2);
});
