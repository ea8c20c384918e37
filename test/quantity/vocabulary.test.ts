import { describe, expect, test } from "vitest";
import { scanFigures } from "../../server/src/quantity/scan.ts";
import { DEFAULT_VOCABULARY, extendVocabulary, type Vocabulary } from "../../server/src/quantity/vocabulary.ts";
import { describeFigure } from "./describe-figure.ts";

describe("an extended vocabulary", () => {
  test.each<[string, Partial<Vocabulary>, string, readonly string[], readonly string[]]>([
    [
      "a unit of its own",
      {
        units: [
          { kind: "measure", unit: "pallet position", words: ["pallet position", "pallet positions"], symbols: ["PP"] },
        ],
      },
      "We rent 40 pallet positions, or 12 PP.",
      ["count 40 positions", "count 12 PP"],
      ["measure 40 pallet position", "measure 12 pallet position"],
    ],
    [
      "another meaning of a known unit",
      { units: [{ kind: "measure", unit: "bit per second", words: ["bps"], symbols: [] }] },
      "The line has 9,600 bps.",
      ["bps 9600 bps"],
      ["measure 9600 bit per second"],
    ],
    [
      "a currency",
      { currencies: [{ code: "CHW", symbols: ["W$"], names: ["wirs"] }] },
      "It cost W$5, then 7 wirs, then CHW 9.",
      ["money 5 USD", "count 7 wirs"],
      ["money 5 CHW", "money 7 CHW", "money 9 CHW"],
    ],
    ["a noun", { nouns: ["tote"] }, "We moved a 4 tote cart.", [], ["count 4 tote"]],
    ["a label", { labels: ["wagon"] }, "See about wagon 7 lines.", ["count 7 lines"], []],
    [
      "a hedge",
      { hedgesBefore: [["give or take", "about"]] },
      "It took give or take 40 trucks.",
      ["count 40 trucks"],
      ["count 40 trucks about"],
    ],
    [
      "a change verb",
      { changes: [{ direction: "down", verbs: ["tanked"], nouns: [], adverbs: [] }] },
      "Cost tanked 5%.",
      ["percent 5 %"],
      ["percent 5 % down"],
    ],
  ])("takes %s", (_, extra, text, before, after) => {
    expect(described(text, DEFAULT_VOCABULARY)).toEqual(before);
    expect(described(text, extendVocabulary(DEFAULT_VOCABULARY, extra))).toEqual(after);
  });

  test("keeps every list of its base", () => {
    const same = extendVocabulary(DEFAULT_VOCABULARY, {});
    expect(same).toEqual(DEFAULT_VOCABULARY);
  });

  test("leaves its base as it is", () => {
    const nouns = [...DEFAULT_VOCABULARY.nouns];
    extendVocabulary(DEFAULT_VOCABULARY, { nouns: ["tote"] });
    expect(DEFAULT_VOCABULARY.nouns).toEqual(nouns);
  });
});

describe("the default vocabulary", () => {
  test.each(Object.entries(DEFAULT_VOCABULARY))("has no form twice in %s", (_, list) => {
    const forms = list.flatMap(formsOf);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  test("is in lower case where any case is meant", () => {
    const words = [
      ...DEFAULT_VOCABULARY.units.flatMap((unit) => unit.words),
      ...DEFAULT_VOCABULARY.scales.flatMap((scale) => scale.words),
      ...DEFAULT_VOCABULARY.nouns,
      ...DEFAULT_VOCABULARY.labels,
      ...DEFAULT_VOCABULARY.functionWords,
      ...DEFAULT_VOCABULARY.hedgesBefore.map(([phrase]) => phrase),
    ];
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});

type Entry = Vocabulary[keyof Vocabulary][number];

function formsOf(entry: Entry): readonly string[] {
  if (typeof entry === "string") return [entry];
  if ("code" in entry) return [entry.code, ...entry.symbols, ...entry.names, ...(entry.cents ?? [])];
  if ("kind" in entry) return [...entry.words, ...entry.symbols, ...(entry.glued ?? [])];
  if ("exponent" in entry) return [...entry.words, ...entry.symbols, ...entry.moneySymbols];
  if ("direction" in entry) return entry.verbs;
  return [entry[0]];
}

function described(text: string, vocabulary: Vocabulary): readonly string[] {
  return scanFigures(text, vocabulary).figures.map(describeFigure);
}
