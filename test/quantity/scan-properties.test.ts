import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MARKUP, OPAQUE } from "../../server/src/base/mask.ts";
import { decimalText } from "../../server/src/quantity/decimal.ts";
import type { Scan } from "../../server/src/quantity/scan.ts";
import { scanFigures } from "../../server/src/quantity/scan.ts";
import { DEFAULT_VOCABULARY } from "../../server/src/quantity/vocabulary.ts";
import { describeFigure, readMarks } from "./describe-figure.ts";
import * as forms from "./scan-forms.ts";
import { NAMES } from "./scan-names.ts";

const SENTENCES = [...Object.values(forms).flat(), ...NAMES.map((name) => [name] as const)].map(
  ([marked]) => readMarks(marked).text,
);

const PIECES = [
  ..."0123456789.,:;-–—−+~<>=%$€£¥₹()[]{}|/\\#@&'’\"* \t\n\r\u00a0\u202f\u2011\u00bd²→",
  ...[
    "1",
    "17",
    "300",
    "1,200",
    "2024",
    "2.5",
    "3rd",
    "M",
    "m",
    "k",
    "bn",
    "million",
    "s",
    "ms",
    "x",
    "p",
    "pp",
    "bps",
    "points",
  ],
  ...[
    "percent",
    "days",
    "sellers",
    "of",
    "in",
    "to",
    "from",
    "between",
    "and",
    "or",
    "per",
    "a",
    "half",
    "two",
    "twenty",
    "hundred",
  ],
  ...[
    "thirds",
    "doubled",
    "about",
    "over",
    "at least",
    "fell",
    "reduction",
    "March",
    "Slide",
    "Note",
    "USD",
    "US$",
    "RMB",
    "each",
  ],
  MARKUP,
  OPAQUE,
  "🙂",
];

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(" ")),
  fc.array(fc.constantFrom(...SENTENCES), { maxLength: 5 }).map((sentences) => sentences.join(" ")),
);

describe("any text", () => {
  test("has figures in its bounds, in order and without overlaps, that start and end with what is visible", () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        for (const { span } of scan(input).figures) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(input.length);
          expect(input.slice(span.start, span.end)).not.toMatch(/^[\s\0]|[\s\0]$|\u0001/);
          end = span.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("has changes between two figures of one kind", () => {
    fc.assert(
      fc.property(text, (input) => {
        const { figures, changes } = scan(input);
        for (const change of changes) {
          const from = figures[change.from];
          const to = figures[change.to];
          expect(from?.kind).toBe(to?.kind);
          expect(change.from).not.toBe(change.to);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("reads the same behind a paragraph of its own", () => {
    fc.assert(
      fc.property(text, (input) => {
        const moved = scan(`Some words.\n\n${input}`).figures.map(({ span, ...rest }) => [span.start - 13, rest]);
        expect(moved).toEqual(scan(input).figures.map(({ span, ...rest }) => [span.start, rest]));
      }),
    );
  });
});

describe("the forms", () => {
  test("mean the same inside emphasis", () => {
    for (const [marked, ...expected] of Object.values(forms).flat()) {
      if (/[*[]/.test(marked)) continue;
      const emphasized = marked.replaceAll("«", MARKUP.repeat(2)).replaceAll("»", MARKUP.repeat(2));
      expect(scan(emphasized).figures.map(describeFigure), marked).toEqual(expected);
    }
  });

  test("mean the same with a footnote mark glued to them", () => {
    for (const [marked, ...expected] of Object.values(forms).flat()) {
      if (/[*[]/.test(marked)) continue;
      expect(scan(marked.replaceAll("«", "").replaceAll("»", "[^7]")).figures.map(describeFigure), marked).toEqual(
        expected,
      );
    }
  });

  test("mean the same where lines break at their spaces", () => {
    for (const [marked, ...expected] of Object.values(forms).flat()) {
      const { text: plain } = readMarks(marked);
      // A space inside a number and a number at the start of a line are read otherwise.
      if (/\d \d{3}(?!\d)| \d+[.)]|^\|/.test(plain)) continue;
      expect(
        scan(plain.replaceAll(" ", "\n")).figures.map((figure) => describeFigure(figure).replaceAll("\n", " ")),
        marked,
      ).toEqual(expected);
    }
  });
});

describe("a number that was written", () => {
  const mantissa = fc.integer({ min: 0, max: 10 ** 12 - 1 });
  const decimals = fc.integer({ min: 0, max: 3 });

  test.each([
    ["western groups", (whole: string) => groups(whole, ","), "."],
    ["narrow spaces", (whole: string) => groups(whole, "\u202f"), "."],
    ["apostrophes", (whole: string) => groups(whole, "’"), "."],
    ["lakh and crore", (whole: string) => indianGroups(whole), "."],
    ["points and a comma", (whole: string) => groups(whole, "."), ","],
  ])("in %s is read back", (_, grouped, mark) => {
    fc.assert(
      fc.property(mantissa, decimals, fc.nat(999), (whole, places, fraction) => {
        const digits = String(fraction).padStart(3, "0").slice(0, places);
        const hasDecimals = places > 0 && !(mark === "," && places === 3 && whole < 1000);
        const written = grouped(String(whole)) + (hasDecimals ? mark + digits : "");
        // What a point and three digits mean alone, only the country of the writer tells.
        if (mark === "," && !hasDecimals && written.split(".").length === 2) return;
        const [figure, ...rest] = scan(`It is €${written} now`).figures;
        expect(rest).toEqual([]);
        expect(figure?.span).toEqual({ start: 6, end: 7 + written.length });
        expect(figure && decimalText(figure.amount.value)).toBe(plainDecimal(whole, hasDecimals ? digits : ""));
        expect(figure?.amount.place).toBe(hasDecimals ? -places : 0);
      }),
    );
  });

  test("as a negative is the negative of it as a positive", () => {
    fc.assert(
      fc.property(mantissa, fc.constantFrom("−$@", "-$@", "$-@", "($@)", "$(@)"), (whole, form) => {
        const [figure] = scan(`It was ${form.replace("@", groups(String(whole), ","))} then`).figures;
        expect(figure && decimalText(figure.amount.value)).toBe(whole === 0 ? "0" : `-${whole}`);
      }),
    );
  });
});

function scan(input: string): Scan {
  return scanFigures(input, DEFAULT_VOCABULARY);
}

function groups(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

function indianGroups(digits: string): string {
  if (digits.length <= 3) return digits;
  return `${digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",")},${digits.slice(-3)}`;
}

function plainDecimal(whole: number, fraction: string): string {
  const trimmed = fraction.replace(/0+$/, "");
  return trimmed === "" ? String(whole) : `${whole}.${trimmed}`;
}
