import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Span } from "../../server/src/base/span.ts";
import { isPremature, unfinishedSentence } from "../../server/src/lsp/muting.ts";
import { carry, changeDocument, lastEditEnd, openDocument } from "../../server/src/lsp/open-documents.ts";
import type { Problem } from "../../server/src/snapshot.ts";

/** A document into which its writer has just typed all that stands before `|`. */
function typed(marked: string) {
  const cursor = marked.indexOf("|");
  const text = marked.replace("|", "");
  const end = { line: 0, character: cursor };
  const before = openDocument("/p/a.md", "file:///p/a.md", 1, text.slice(cursor));
  return changeDocument(before, 2, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: text.slice(0, end.character) },
  ]);
}

/** A text whose every place belongs to this sentence. */
function sentenceAt(span: Span | undefined) {
  return { sentenceAt: () => span };
}

describe("a sentence is unfinished", () => {
  test.each([
    ["It fell to 5|", true],
    ["It fell to 5%.|", false],
    ["It fell to 5%. |", false],
    ["It fell to $18.|", true],
    ["It fell to $18.|6M.", false],
    ["It fell in FY2026.|", false],
    ["It fell to [$18.|](cost.csv)", true],
    ["It fell by 5%.[^close][^audit]|", false],
    ["It fell by 5%[^close]|", true],
    ["It fell [by 5%]|", true],
    ["Did it fall?|", false],
    ["It fell!|", false],
    ["It fell…|", false],
    ["“It fell.”|", false],
    ["It fell (by 5%.)|", false],
    ["It **fell to 5%.**|", false],
    ["It fell by| 5%.", false],
    ["It fell by| 5%", true],
    ["|", true],
  ])("after %s: %s", (marked, unfinished) => {
    const document = typed(marked);
    const found = unfinishedSentence(document, sentenceAt({ start: 0, end: document.text.length }));
    expect(found !== undefined).toBe(unfinished);
  });

  test("only where a sentence stands, and only after an edit in place", () => {
    expect(unfinishedSentence(typed("| a |"), sentenceAt(undefined))).toBeUndefined();
    const replaced = changeDocument(typed("a|"), 3, [{ text: "It fell" }]);
    expect(unfinishedSentence(replaced, sentenceAt({ start: 0, end: 7 }))).toBeUndefined();
  });
});

describe("a problem is premature", () => {
  const unfinished = { file: "/p/a.md", span: { start: 10, end: 30 } };
  const problem = (start: number, end: number, rule = "r", file = "/p/a.md"): Problem => ({
    file,
    rule,
    span: { start, end },
    severity: "info",
    message: "",
    related: [],
    fixes: () => [],
    suppression: () => undefined,
  });

  test.each<readonly [string, Problem, boolean]>([
    ["in the sentence", problem(12, 20), true],
    ["empty at its end", problem(30, 30), true],
    ["before it", problem(0, 10), false],
    ["behind it", problem(31, 40), false],
    ["in another file", problem(12, 20, "r", "/p/b.md"), false],
    ["seen there before", problem(14, 22, "seen"), false],
    ["seen elsewhere before", problem(25, 28, "seen"), true],
  ])("%s", (_, found, premature) => {
    expect(isPremature(found, unfinished, [{ rule: "seen", span: { start: 14, end: 18 } }])).toBe(premature);
  });

  test("never where no sentence is unfinished", () => {
    expect(isPremature(problem(12, 20), undefined, [])).toBe(false);
  });
});

describe("an edit carries spans along", () => {
  test.each<readonly [string, Span, number, number, number, Span]>([
    ["before it", { start: 10, end: 20 }, 0, 2, 5, { start: 13, end: 23 }],
    ["right before it", { start: 10, end: 20 }, 10, 10, 3, { start: 13, end: 23 }],
    ["inside it", { start: 10, end: 20 }, 12, 14, 0, { start: 10, end: 18 }],
    ["at its end", { start: 10, end: 20 }, 20, 20, 4, { start: 10, end: 24 }],
    ["behind it", { start: 10, end: 20 }, 21, 25, 9, { start: 10, end: 20 }],
    ["over its start", { start: 10, end: 20 }, 5, 15, 1, { start: 5, end: 11 }],
    ["over its end", { start: 10, end: 20 }, 15, 30, 2, { start: 10, end: 17 }],
  ])("%s", (_, span, start, end, inserted, carried) => {
    expect(carry(span, [{ span: { start, end }, inserted }])).toEqual(carried);
  });
});

describe("an open document", () => {
  const position = fc.record({ line: fc.integer({ min: 0, max: 6 }), character: fc.integer({ min: 0, max: 12 }) });
  const change = fc.record({ start: position, end: position, text: fc.constantFrom("", "a", "b\r\nc", "🚀", "\n\n") });

  test("follows its editor through any changes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "one\ntwo\r\nthree", "a 🚀 b\nc"),
        fc.array(change, { maxLength: 6 }),
        (text, changes) => {
          const events = changes.map(({ start, end, text: inserted }) => ({ range: { start, end }, text: inserted }));
          const atOnce = changeDocument(openDocument("/a", "file:///a", 1, text), 2, events);
          let oneByOne = openDocument("/a", "file:///a", 1, text);
          for (const event of events) oneByOne = changeDocument(oneByOne, 2, [event]);
          expect(atOnce.text).toBe(oneByOne.text);
          expect(atOnce.lines).toEqual(oneByOne.lines);
          const cursor = lastEditEnd(atOnce);
          expect(cursor === undefined || cursor <= atOnce.text.length).toBe(true);
        },
      ),
    );
  });

  test.each([
    ["one\ntwo", { line: 0, character: 3 }, { line: 1, character: 0 }, " ", "one two"],
    ["one\r\ntwo", { line: 0, character: 99 }, { line: 0, character: 99 }, "!", "one!\r\ntwo"],
    ["🚀 up", { line: 0, character: 2 }, { line: 0, character: 3 }, "", "🚀up"],
    ["one", { line: 9, character: 0 }, { line: 9, character: 0 }, " two", "one two"],
    ["", { line: 0, character: 0 }, { line: 0, character: 0 }, "x", "x"],
  ])("%j", (text, start, end, inserted, expected) => {
    const document = openDocument("/a", "file:///a", 1, text);
    expect(changeDocument(document, 2, [{ range: { start, end }, text: inserted }])).toMatchObject({
      text: expected,
      version: 2,
    });
  });
});
