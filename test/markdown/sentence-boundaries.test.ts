import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MARKUP, OPAQUE } from "../../server/src/base/mask.ts";
import { textOf } from "../../server/src/base/span.ts";
import { splitSentences } from "../../server/src/markdown/sentence-boundaries.ts";
import { SENTENCE_CASES } from "./sentence-cases.ts";

for (const [group, cases] of Object.entries(SENTENCE_CASES)) {
  test.each(cases.map((sentences) => ({ text: sentences.join(" "), sentences })))(`${group}: $text`, (item) => {
    expect(splitShown(item.text)).toEqual(item.sentences);
  });
}

describe("white space", () => {
  test.each([
    [
      "a soft line break is a space",
      "Sellers lost\n$18.6M. We built\nReturns Desk.",
      ["Sellers lost\n$18.6M.", "We built\nReturns Desk."],
    ],
    ["so is CRLF", "Sellers lost $18.6M.\r\nWe built it.", ["Sellers lost $18.6M.", "We built it."]],
    ["and a tab", "\tSellers lost $18.6M.\tWe built it.\t", ["Sellers lost $18.6M.", "We built it."]],
    ["and a no-break space", "See No.\u00a05.\u00a0Sellers lost it.", ["See No.\u00a05.", "Sellers lost it."]],
    ["no sentence spans a blank line", "Sellers lost\n \nWe built it", ["Sellers lost", "We built it"]],
    [
      "a missing space is made up for between plain words",
      "It was late.It was 4.The end.",
      ["It was late.", "It was 4.", "The end."],
    ],
    ["nothing but white space is no sentence", " \n\t", []],
    ["the empty text has none", "", []],
  ])("%s", (_, text, sentences) => expect(splitShown(text)).toEqual(sentences));
});

describe("markup that touches no sentence", () => {
  test.each([
    [
      "a footnote mark belongs to the sentence before",
      "It fell. ~~~~~ Then it rose.",
      ["It fell. ~~~~~", "Then it rose."],
    ],
    ["at the end as well", "It fell. ~~~~~ ~~~~", ["It fell. ~~~~~ ~~~~"]],
    ["a quoted line's prefix belongs to none", "It fell.\n~ Then\n~ it rose.", ["It fell.", "Then\n~ it rose."]],
    ["nor does markup before the first sentence", "~~~~~ It fell.", ["It fell."]],
    ["markup alone is no sentence", "~~~~ ~~~~", []],
  ])("%s", (_, text, sentences) => expect(splitShown(text)).toEqual(sentences));
});

describe("for any text", () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      ..."., . ! ? … 。 \" ' “ ” ‘ ’ ( ) [ ] { } « » • - — 🎉 é İ".split(" "),
      " ",
      "\n",
      "\r\n",
      "\t",
      "\u00a0",
      MARKUP,
      OPAQUE,
    ),
    fc.constantFrom(
      "The",
      "sellers",
      "U.S.",
      "e.g.",
      "No.",
      "5",
      "p.m.",
      "Inc.",
      "A",
      "i",
      "1)",
      "(b)",
      "2.",
      "[1]",
      "said",
      "$4.1M",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const text = fc.array(fragment, { maxLength: 60 }).map((fragments) => fragments.join(""));

  test("spans are in order, within the text, and hold every visible character once", () => {
    fc.assert(
      fc.property(text, (source) => {
        const spans = splitSentences(source);
        const ends = [0, ...spans.map((range) => range.end)];
        const gaps = [...spans.map((range) => range.start), source.length].map((start, index) => ({
          start: ends[index] ?? 0,
          end: start,
        }));
        for (const gap of gaps) {
          expect(gap.start).toBeLessThanOrEqual(gap.end);
          expect(textOf(source, gap)).toMatch(/^[\s\0]*$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a sentence has no white space at its ends and shows something", () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const range of splitSentences(source)) {
          const sentence = textOf(source, range);
          expect(sentence).toBe(sentence.trim());
          expect(sentence).toMatch(/[^\s\0]/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test("emphasis around the sentences changes no boundary", () => {
  const cases = Object.values(SENTENCE_CASES)
    .flat()
    .map((sentences) => sentences.map((sentence) => `~~${sentence}~~`));
  expect(cases.map((sentences) => splitShown(sentences.join(" ")))).toEqual(cases);
});

/** The sentences of a text in which `~` stands for hidden markup and `¤` for opaque content. */
function splitShown(text: string): readonly string[] {
  return splitSentences(text.replaceAll("~", MARKUP).replaceAll("¤", OPAQUE)).map((range) => textOf(text, range));
}
