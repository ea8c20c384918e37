import { describe, expect, test } from "vitest";
import type { FigureKind } from "../../server/src/quantity/figure.ts";
import { formatNumber, formatQuantity, groupDigits } from "../../server/src/quantity/format.ts";
import { exact } from "./written.ts";

describe("a quantity in its default form", () => {
  test.each<[string, FigureKind, string, string]>([
    ["18600000", "money", "USD", "$18.6M"],
    ["18640000", "money", "USD", "$18.64M"],
    ["18643217", "money", "USD", "$18.6M"],
    ["1200000000", "money", "USD", "$1.2B"],
    ["182345", "money", "USD", "$182,345"],
    ["182345.67", "money", "USD", "$182,345.67"],
    ["9.5", "money", "USD", "$9.50"],
    ["9", "money", "USD", "$9"],
    ["0.12", "money", "USD", "$0.12"],
    ["1/3", "money", "USD", "$0.333"],
    ["0.0042", "money", "USD", "$0.0042"],
    ["-2310000", "money", "USD", "−$2.31M"],
    ["1930000", "money", "EUR", "€1.93M"],
    ["380000000", "money", "INR", "₹380M"],
    ["4100000", "money", "CHF", "CHF 4.1M"],
    ["39.0625", "percent", "%", "39.1 %"],
    ["-19.3", "percent", "%", "−19.3 %"],
    ["100", "percent", "%", "100 %"],
    ["1/3", "percent", "%", "0.333 %"],
    ["-4", "points", "pp", "−4 pp"],
    ["70", "bps", "bps", "70 bps"],
    ["3.2", "ratio", "x", "3.2x"],
    ["4/5", "share", "", "4 of 5"],
    ["0.412", "share", "", "41.2 %"],
    ["5/4", "share", "", "125 %"],
    ["1200", "count", "sellers", "1,200 sellers"],
    ["58912", "count", "", "58,912"],
    ["9600000", "count", "event rows", "9.6M event rows"],
    ["5", "duration", "week", "5 weeks"],
    ["1", "duration", "week", "1 week"],
    ["6.4", "duration", "second", "6.4 s"],
    ["180", "duration", "millisecond", "180 ms"],
    ["12", "measure", "kilometer", "12 km"],
    ["3", "measure", "foot", "3 feet"],
    ["3", "measure", "parsec", "3 parsec"],
    ["0", "points", "pp", "0 pp"],
  ])("%s as %s %s is %s", (value, kind, unit, text) => {
    expect(formatQuantity(exact(value), kind, unit)).toBe(text);
  });

  test.each([
    ["18643217", 4, "$18.64M"],
    ["18643217", 0, "$18.643217M"],
    ["18643217", 6, "$18.6M"],
    ["39.0625", -2, "$39.06"],
    ["39.0625", -9, "$39.0625"],
  ])("%s down to the place %i is %s", (value, place, text) => {
    expect(formatQuantity(exact(value), "money", "USD", place)).toBe(text);
  });
});

test.each([
  ["1234567.891", 2, "1,234,567.89"],
  ["-999.995", 2, "−1,000.00"],
  ["12", 0, "12"],
])("%s with %i decimals is %s", (value, decimals, text) => {
  expect(formatNumber(exact(value), decimals)).toBe(text);
});

test.each([
  ["123", ",", false, "123"],
  ["1234567", ",", false, "1,234,567"],
  ["1234567", ",", true, "12,34,567"],
  ["123456", "\u202f", false, "123\u202f456"],
])("%s parted by %j, Indian %s", (digits, separator, indian, text) => {
  expect(groupDigits(digits, separator, indian)).toBe(text);
});
