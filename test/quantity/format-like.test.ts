import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundToPlace } from "../../server/src/quantity/decimal.ts";
import type { Figure, FigureKind, WrittenNumber } from "../../server/src/quantity/figure.ts";
import { formatLike } from "../../server/src/quantity/format-like.ts";
import { numberStyle } from "../../server/src/quantity/number-style.ts";
import { equal, multiply, powerOfTen, rational } from "../../server/src/quantity/rational.ts";
import { exact, figure, shareOf, written } from "./written.ts";

describe("a value written as another figure is", () => {
  test.each<[string, FigureKind, string, Partial<Figure>, string, string]>([
    ["$18.6M", "money", "18.6M", {}, "17212345", "$17.2M"],
    ["$18.60M", "money", "18.60M", {}, "17212345", "$17.21M"],
    ["$18M", "money", "18M", {}, "17612345", "$18M"],
    ["$18.6 million", "money", "18.6M", {}, "17212345", "$17.2 million"],
    ["$18.6\u00a0million", "money", "18.6M", {}, "1721234567", "$1,721.2\u00a0million"],
    ["USD 4.1M", "money", "4.1M", {}, "5300000", "USD 5.3M"],
    ["USD 4.1M", "money", "4.1M", {}, "-5300000", "−USD 5.3M"],
    ["4.1M USD", "money", "4.1M", {}, "-5300000", "−5.3M USD"],
    ["$182k", "money", "182k", {}, "95400", "$95k"],
    ["$182k", "money", "182k", {}, "154", "$0.15k"],
    ["$0.95", "money", "0.95", {}, "1234.5", "$1,234.50"],
    ["$1.42", "money", "1.42", {}, "-0.5", "−$0.50"],
    ["−$1.42", "money", "-1.42", {}, "-0.5", "−$0.50"],
    ["-$1.42", "money", "-1.42", {}, "-0.5", "-$0.50"],
    ["$-1.42", "money", "-1.42", {}, "-0.5", "$-0.50"],
    ["−$1.42", "money", "-1.42", {}, "0.5", "$0.50"],
    ["($2.31M)", "money", "-2.31M", {}, "-1940000", "($1.94M)"],
    ["($2.31M)", "money", "-2.31M", {}, "1940000", "$1.94M"],
    ["+$14.27M", "money", "14.27M", {}, "9100000", "+$9.10M"],
    ["+$14.27M", "money", "14.27M", {}, "-9100000", "−$9.10M"],
    ["11 cents", "money", "0.11", {}, "0.14", "14 cents"],
    ["23.0%", "percent", "23.0", {}, "17.04", "17.0%"],
    ["23 %", "percent", "23", {}, "17.04", "17 %"],
    ["23\u202f%", "percent", "23", {}, "17.04", "17\u202f%"],
    ["-19.3%", "percent", "-19.3", {}, "-20.06", "-20.1%"],
    ["−4.0 points", "points", "-4.0", {}, "3", "3.0 points"],
    ["+70 bps", "bps", "70", {}, "65", "+65 bps"],
    ["0.3-point", "points", "0.3", {}, "1", "1.0-point"],
    ["5.9%", "percent", "5.9", { direction: "down" }, "-6.14", "6.1%"],
    ["−5.9%", "percent", "-5.9", { direction: "down" }, "-6.14", "−6.1%"],
    ["3.2x", "ratio", "3.2", {}, "1.84", "1.8x"],
    ["58,900", "count", "58,900", {}, "61234", "61,234"],
    ["58900", "count", "58,900", {}, "1061234", "1061234"],
    ["950", "count", "950", {}, "1061234", "1,061,234"],
    ["9.6M", "count", "9.6M", {}, "11200000", "11.2M"],
    ["12 days", "duration", "12", { unit: "day" }, "1", "1 day"],
    ["1 day", "duration", "1", { unit: "day" }, "3", "3 days"],
    ["12-day", "duration", "12", { unit: "day" }, "3", "3-day"],
    ["5.0 weeks", "duration", "5.0", { unit: "week" }, "1", "1.0 weeks"],
    ["180 ms", "duration", "180", { unit: "millisecond" }, "1204.4", "1,204 ms"],
    ["3 feet", "measure", "3", { unit: "foot" }, "1", "1 foot"],
    ["nine days", "duration", "9", { unit: "day", weak: true }, "12", "12 days"],
    ["negative 5%", "percent", "-5", {}, "-7", "−7 %"],
    ["2½ hours", "duration", "2.5", { unit: "hour" }, "3", "3 h"],
    ["$15M-$30M", "money", "15M", { upper: written("30M") }, "18640000", "$18.64M"],
    ["23%", "percent", "23", {}, "0", "0%"],
    ["23%", "percent", "23", {}, "0.0412", "0.041%"],
  ])("%s for %s %s %o: %s is %s", (text, kind, amount, rest, value, result) => {
    expect(formatLike(exact(value), figure(kind, amount, rest), text)).toBe(result);
  });

  test.each<[string, WrittenNumber, string, string]>([
    ["₹38 crore", { value: exact("380000000"), place: 7, looseZeros: 0 }, "412345678", "₹41 crore"],
    ["€3,4 Mio", { value: exact("3400000"), place: 5, looseZeros: 0 }, "12345678900", "€12345,7 Mio"],
    ["€3,4 Mio", { value: exact("3400000"), place: 5, looseZeros: 0 }, "12345", "€0,0123 Mio"],
    ["€1.234,50", { value: exact("1234.50"), place: -2, looseZeros: 0 }, "9876543.21", "€9.876.543,21"],
    ["₹1,20,000", { value: exact("120000"), place: 0, looseZeros: 4 }, "12345678", "₹1,23,45,678"],
    ["17\u202f300 €", { value: exact("17300"), place: 0, looseZeros: 2 }, "1234567", "1\u202f234\u202f567 €"],
  ])("%s: %s %s is %s", (text, amount, value, result) => {
    expect(formatLike(exact(value), { ...figure("money", "1", { unit: "EUR" }), amount }, text)).toBe(result);
  });

  test.each<[string, string, string, string, string]>([
    ["4 of 5", "4", "5", "3/5", "3 of 5"],
    ["618 of 1,500", "618", "1500", "1200/1500", "1,200 of 1,500"],
    ["4 out of 5", "4", "5", "7/10", "7 of 10"],
    ["4.6 out of 5", "4.6", "5", "0.916", "4.6 out of 5"],
    ["4.60/5 stars", "4.60", "5", "0.916", "4.58/5 stars"],
    ["two of three", "2", "3", "1/3", "1 of 3"],
  ])("%s for %s of %s: %s is %s", (text, part, whole, value, result) => {
    expect(formatLike(exact(value), shareOf(part, whole), text)).toBe(result);
  });
});

describe("reading the number back", () => {
  const styles = fc.constantFrom<readonly [text: string, decimals: number, exponent: number, negative: boolean]>(
    ["$18.6M", 1, 6, false],
    ["($2,310.55)", 2, 0, true],
    ["−19.3 %", 1, 0, true],
    ["€3,4 Mio", 1, 6, false],
    ["€1.234.567,5", 1, 0, false],
    ["₹1,20,000", 0, 0, false],
    ["58900", 0, 0, false],
    ["1\u202f200 units", 0, 0, false],
    ["0.25", 2, 0, false],
  );

  test("gives the value, rounded as the figure is", () => {
    fc.assert(
      fc.property(
        styles,
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 100 }),
        ([text, decimals, exponent, negative], n, d) => {
          const style = numberStyle(text);
          if (style === undefined) throw new Error(`no number: ${text}`);
          const place = exponent - decimals;
          const amount = {
            value: multiply(exact(`${negative ? "-" : ""}${style.digits}`), powerOfTen(place)),
            place,
            looseZeros: 0,
          };
          const value = multiply(rational(negative ? -n : n, d), powerOfTen(exponent + 2));
          const formatted = formatLike(value, { ...figure("money", "1"), amount }, text);
          const again = numberStyle(formatted);
          if (again === undefined) throw new Error(`no number: ${formatted}`);
          const read = multiply(exact(`${negative ? "-" : ""}${again.digits}`), powerOfTen(exponent - again.decimals));
          expect(equal(read, roundToPlace(value, place))).toBe(true);
          expect([again.prefix, again.suffix]).toEqual([style.prefix, style.suffix]);
        },
      ),
    );
  });
});
