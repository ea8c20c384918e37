import { describe, expect, test } from "vitest";
import { MARKUP, OPAQUE } from "../../server/src/base/mask.ts";
import { textOf } from "../../server/src/base/span.ts";
import { scanFigures } from "../../server/src/quantity/scan.ts";
import { DEFAULT_VOCABULARY } from "../../server/src/quantity/vocabulary.ts";
import { describeFigure, readMarks } from "./describe-figure.ts";
import * as forms from "./scan-forms.ts";
import { NAMES } from "./scan-names.ts";

for (const [group, table] of Object.entries(forms)) {
  describe(group.toLowerCase(), () => {
    test.each(table)("%s", (marked, ...expected) => {
      const { text, spans } = readMarks(marked);
      const { figures } = scanFigures(text, DEFAULT_VOCABULARY);
      expect(figures.map(({ span }) => textOf(text, span))).toEqual(spans.map((span) => textOf(text, span)));
      expect(figures.map(({ span }) => span)).toEqual(spans);
      expect(figures.map(describeFigure)).toEqual(expected);
    });
  });
}

describe("names", () => {
  test.each(NAMES)("%s", (text) => {
    const { figures } = scanFigures(text, DEFAULT_VOCABULARY);
    expect(figures.map(({ span }) => textOf(text, span))).toEqual([]);
  });
});

describe("precision", () => {
  test.each([
    ["$18.6M", 5, 0],
    ["$18.60M", 4, 0],
    ["$30M", 6, 0],
    ["$0.95", -2, 0],
    ["$58,000", 0, 3],
    ["58,900 sellers", 0, 2],
    ["58,900.0 sellers", -1, 0],
    ["96.0 million packages", 5, 0],
    ["23 %", 0, 0],
    ["20 %", 0, 0],
    ["23.0%", -1, 0],
    ["70 bps", 0, 0],
    ["180 ms", 0, 1],
    ["11 cents", -2, 0],
    ["₹38 crore", 7, 0],
    ["doubled", -1, 0],
    ["4 of 5 sites", -2, 0],
    ["618 of 1,500 sites", -5, 0],
  ])("%s is written to the place %i with %i loose zeros", (text, place, looseZeros) => {
    const [figure] = scanFigures(text, DEFAULT_VOCABULARY).figures;
    expect(figure?.amount).toMatchObject({ place, looseZeros });
  });
});

describe("changes", () => {
  test.each([
    ["The rate fell from 23% to 17%.", "23% > 17% down"],
    ["The rate went from 23 to 17%.", "23 > 17%"],
    ["The rate moved from 23% in Q1 to 17% in Q3.", "23% > 17%"],
    [
      "Cost went from $124.0 million for the year ended December 31, 2018, to $175.5 million.",
      "$124.0 million > $175.5 million",
    ],
    ["Price moved $1.42 → $1.30.", "$1.42 > $1.30"],
    ["Price moved $1.42 -> $1.30 => $1.10.", "$1.42 > $1.30", "$1.30 > $1.10"],
    ["Refunds fell 12 days to 3.", "12 days > 3 down"],
    ["Refunds took 12 days → 3 days.", "12 days > 3 days"],
    ["I cut latency 6.4 s to 3.9 s.", "6.4 s > 3.9 s down"],
    ["$0.67 to $0.45", "$0.67 > $0.45"],
    ["It took the form from 17 fields to\n6.", "17 > 6"],
    ["I grew the team from 4 to 22 people.", "4 > 22 up"],
    ["Contacts fell from 48.6 to 31.2 per 1,000 orders.", "48.6 > 31.2 down"],
    ["NPS rose from 42 to 61.", "42 > 61 up"],
    ["Onboarding went from nine days to two.", "nine days > two"],
    ["Revenue rose to 21% from 20%.", "20% > 21% up"],
    ["Revenue rose to approximately 21% from approximately 20%.", "20% > 21% up"],
    ["It is 37% (up from 30% in May).", "30% > 37% up"],
    ["It is 14%, down from 18%.", "18% > 14% down"],
    ["It made $5M, an increase from $3M.", "$3M > $5M up"],
    ["The score went from 84 of 100 to 93 of 100.", "84 of 100 > 93 of 100"],
    ["It went from about $5M to over $9M.", "$5M > $9M"],
    ["It grew from $0.9 million to 3 million.", "$0.9 million > 3 million up"],
    ["Revenue: $402.6M to $424.1M, up $21.5M.", "$402.6M > $424.1M"],
    ["Churn: 210 bps to 176 bps, a drop of 34 bps.", "210 bps > 176 bps"],
    ["It fell to $2M in 2018 from $3M in 2017 and to $4M in 2018 from $5M.", "$3M > $2M down", "$5M > $4M down"],
  ])("%s", (text, ...expected) => {
    expect(changesOf(text)).toEqual(expected);
  });

  test.each([
    "It rose 2% to 9 lanes.",
    "Rates ranged from 65 percent to 98 percent.",
    "It rose 11 points to 54.",
    "It fell $5M to $2M.",
    "It moved from 12 sellers to 3 lanes.",
    "Orders grew 4.0% to 96.4 million.",
    "We saw $5M. To 300 sellers we said no.",
    "Sales are $5M to $9M.",
    "Sales of $5M to $9M, up 20% on last year, are expected.",
    "Next year: $5M to $9M in sales.",
    "It came from 2019 to 2023.",
    "I swapped 14 codes for four, and grading time fell from 41.2 seconds.",
    "It cost $5M in May, and freight fell from $3M.",
  ])("none in: %s", (text) => {
    expect(changesOf(text)).toEqual([]);
  });

  test("an end without a unit takes the other's, and has no direction of its own", () => {
    const { figures } = scanFigures(
      "Refunds fell 12 days to 3. Fields went from 17 to 6 per form.",
      DEFAULT_VOCABULARY,
    );
    expect(figures.map(describeFigure)).toEqual([
      "duration 12 day",
      "duration 3 day",
      "count 17 per form",
      "count 6 per form",
    ]);
  });
});

describe("masked text", () => {
  test("markup inside and around a figure does not part it", () => {
    const text = `We saved ${MARKUP}${MARKUP}$18.6${MARKUP}${MARKUP}M${MARKUP.repeat(4)} in May.`;
    expect(described(text)).toEqual(["money 18600000 USD"]);
  });

  test("a noun behind markup is still the noun", () => {
    expect(described(`${MARKUP.repeat(2)}1,200${MARKUP.repeat(2)} sellers`)).toEqual(["count 1200 sellers"]);
  });

  test("opaque content is no figure, and parts what it stands between", () => {
    expect(described(`${OPAQUE.repeat(6)} 12 ${OPAQUE.repeat(3)}5 s`)).toEqual([]);
    expect(described(`$5${OPAQUE}M`)).toEqual([]);
  });

  test("a line ending does not part a figure, a blank line and a table's bar do", () => {
    expect(described("We saved 12\nmillion dollars")).toEqual(["money 12000000 USD"]);
    expect(described("We saved 1.2\r\nmillion dollars")).toEqual(["money 1200000 USD"]);
    expect(described("We saved 1.2\n\nmillion dollars")).toEqual(["count 1.2"]);
    expect(described("| 1.2 | million dollars |")).toEqual(["count 1.2"]);
  });

  test("figures behind a blank line keep their places and changes", () => {
    const text = "From $1M to $2M.\n\nFrom 3% to 4%.";
    const { figures, changes } = scanFigures(text, DEFAULT_VOCABULARY);
    expect(figures.map(({ span }) => textOf(text, span))).toEqual(["$1M", "$2M", "3%", "4%"]);
    expect(changes).toMatchObject([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ]);
  });
});

function described(text: string): readonly string[] {
  return scanFigures(text, DEFAULT_VOCABULARY).figures.map(describeFigure);
}

/** `23% > 17% down`, from the older value to the newer. */
function changesOf(text: string): readonly string[] {
  const { figures, changes } = scanFigures(text, DEFAULT_VOCABULARY);
  const written = figures.map(({ span }) => textOf(text, span));
  return changes.map(({ from, to, direction }) => {
    return [written[from], ">", written[to], direction ?? ""].join(" ").trimEnd();
  });
}
