import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileWords, entryOf, findWords } from "../../server/src/profile/words.ts";

/** An entry, then texts in which it is marked by brackets wherever it is to be found. */
const CASES: readonly (readonly [entry: string, ...texts: string[]])[] = [
  ["strong leader", "a [strong leader] and", "[Strong leaders].", "[STRONG-LEADER]", "[strong\nleader]"],
  ["strong leader", "strong, leader", "stronger leader", "strong leadership", "strong\n\nleader", "strong. Leader"],
  ["leader", "the [leader's] vote", "[leaders]' votes", "misleader", "leadership", "leader1"],
  ["write", "[writes] [wrote] [written] [writing] [write]", "writer, rewrite, writhing"],
  ["plan", "[plans] [planned] [planning]", "planed, plane, plant"],
  ["hope", "[hoped] [hoping] [hopes]", "hopped, hopping, hops"],
  ["travel", "[travelled] [traveled] [travelling] [traveling]", "traveller"],
  ["organize", "[organise] [organized] [organising]", "organic"],
  ["organisation", "[organization] [organisations]", "organizer"],
  ["analyze", "[analysed] [analyzes] [analysing]", "analytic"],
  ["favourite", "[favorite] [favourites]", "favour"],
  ["behavior", "[behaviour] [behaviours]", "behave"],
  ["centre", "[center] [centres] [centered]", "central"],
  ["program", "[programme] [programs] [programmed]", "programmer"],
  ["judgement", "[judgment] [judgements]", "judge"],
  ["carry", "[carries] [carried] [carrying]", "carrier"],
  ["box", "[boxes] [boxed]", "boxer"],
  ["tie", "[tied] [tying] [ties]", "tier"],
  ["good", "a [good] plan", "goods sold", "goodness"],
  ["new", "a [new] plan", "the news"],
  ["=led", "I [led] it, [Led]", "LEDs, lead, leading"],
  ["take =off", "it [took off]", "it took offs"],
  ["I", "[I] saw", "it is so", "AI", "I's"],
  ["VP", "two [VPs], one [vp]", "MVP"],
  ["data-driven", "[data driven], [data\u2011driven], [data_driven]", "data, driven", "datadriven"],
  ["FP&A", "[FP&A], [fp and a]", "FP, A"],
  ["Are Right, A Lot", "[Are Right, A Lot], [are right a lot]", "are right, lots"],
  ["Have Backbone; Disagree and Commit", "[have backbone, disagree & commit]", "have backbone"],
  ["Earth's", "[Earth's] [Earth\u2019s]", "earths"],
  ["wear many hats", "she [wore many hats]", "many hats"],
  ["café", "two [cafés]", "cafe"],
  ["strong leader", "**[strong\0\0 \0leader]**", "strong \u0001\u0001 leader"],
  ["leader", "[le\0\0ader]", "le\u0001ader"],
];

describe("one entry", () => {
  test.each(
    CASES.flatMap(([entry, ...texts]) => texts.map((marked) => [entry, marked] as const)),
  )("%j in %j", (entry, marked) => {
    const text = marked.replace(/[[\]]/g, "");
    const found = findWords(compileWords([entry]), text);
    expect(mark(text, found)).toBe(marked);
    expect(found.every((match) => match.entry === entry)).toBe(true);
  });
});

test("the longest entry at the leftmost place wins", () => {
  const matcher = compileWords(["leader", "strong leader", "strong", "strong leader of people"]);
  const found = findWords(matcher, "A strong leader of teams, a leader, strong leaders of people");
  expect(found.map(({ entry }) => entry)).toEqual(["strong leader", "leader", "strong leader of people"]);
});

test("an entry is told as the list writes it, the first of equal ones", () => {
  expect(findWords(compileWords(["realise", "realize"]), "realized").map(({ entry }) => entry)).toEqual(["realise"]);
});

test("a word may be a form of several entries' words", () => {
  const matcher = compileWords(["leave early", "leaf green"]);
  expect(findWords(matcher, "leaves early; leaves green").map(({ entry }) => entry)).toEqual([
    "leave early",
    "leaf green",
  ]);
});

describe("a text that is an entry as a whole", () => {
  const matcher = compileWords(["impact table", "impact", "net change"]);
  test.each([
    ["Impact table", "impact table"],
    ["**Impact Tables:**", "impact table"],
    ["net_change", "net change"],
    ["2. Impact", undefined],
    ["Impact table of 2026", undefined],
    ["", undefined],
  ])("%j is %j", (text, entry) => {
    expect(entryOf(matcher, text)).toBe(entry);
  });
});

test("an exception hides what it finds", () => {
  const matcher = compileWords(["many", "!how many", "!as many as"]);
  expect(
    mark("How many? Many. As many as four, so many", findWords(matcher, "How many? Many. As many as four, so many")),
  ).toBe("How many? [Many]. As many as four, so [many]");
  expect(entryOf(matcher, "how many")).toBeUndefined();
  expect(findWords(compileWords(["ship", "!shipping"]), "shipping").length).toBe(0);
  expect(findWords(compileWords(["ship", "!shipping"]), "shipped").length).toBe(1);
});

test("a list is compiled once", () => {
  const list = ["one"];
  expect(compileWords(list)).toBe(compileWords(list));
});

test("an empty list and entries without a word find nothing", () => {
  expect(findWords(compileWords([]), "anything")).toEqual([]);
  expect(findWords(compileWords(["", "...", "="]), "anything = ...")).toEqual([]);
});

test("spans are in bounds, in order and apart, whatever the list and the text", () => {
  const words = fc.array(fc.oneof(fc.constantFrom("a", "plan", "led", "=x", "a, b", "'s"), fc.string()));
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("plan", "a", " ", "b", "'", "\0", "\u0001", "s", ",", "\n", "😀", "é"))
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(words, text, (list, sample) => {
      let end = 0;
      for (const { span, entry } of findWords(compileWords(list), sample)) {
        expect(list).toContain(entry);
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(sample.length);
    }),
  );
});

test("a phrase finds itself", () => {
  const phrase = fc
    .array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(phrase, (entry) => {
      expect(findWords(compileWords([entry]), `(${entry})`)).toEqual([
        { span: { start: 1, end: entry.length + 1 }, entry },
      ]);
    }),
  );
});

function mark(text: string, found: ReturnType<typeof findWords>): string {
  let marked = "";
  let end = 0;
  for (const { span } of found) {
    marked += `${text.slice(end, span.start)}[${text.slice(span.start, span.end)}]`;
    end = span.end;
  }
  return marked + text.slice(end);
}
