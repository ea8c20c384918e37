import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineChanges, splitLines } from "../../server/src/cli/line-changes.ts";
import { unifiedDiff } from "../../server/src/cli/unified-diff.ts";

describe("unifiedDiff", () => {
  test("shows each change with three lines around it, and near ones together", () => {
    const before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\n";
    const after = "a\nB\nc\nd\ne\nf\nG\nh\ni\nj\nk\nl\nm\nn\no\n";
    expect(unifiedDiff("x.md", before, after)).toBe(
      "--- a/x.md\n+++ b/x.md\n" +
        "@@ -1,10 +1,10 @@\n a\n-b\n+B\n c\n d\n e\n f\n-g\n+G\n h\n i\n j\n" +
        "@@ -12,3 +12,4 @@\n l\n m\n n\n+o\n",
    );
  });

  test.each([
    ["a\n", "a\n", ""],
    ["", "a\n", "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n"],
    ["a\n", "", "--- a/x\n+++ b/x\n@@ -1 +0,0 @@\n-a\n"],
    ["a", "a\n", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"],
    ["a\r\nb\r\n", "a\r\nc\r\n", "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"],
  ])("of %j and %j", (before, after, diff) => {
    expect(unifiedDiff("x", before, after)).toBe(diff);
  });
});

describe("lineChanges", () => {
  const texts = fc.array(fc.constantFrom("a\n", "b\n", "c\n", "\n"), { maxLength: 30 }).map((lines) => lines.join(""));

  test("make the new lines of the old ones", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const oldLines = splitLines(before);
        const newLines = splitLines(after);
        const made: string[] = [];
        let old = 0;
        for (const change of lineChanges(oldLines, newLines)) {
          made.push(...oldLines.slice(old, change.oldStart), ...newLines.slice(change.newStart, change.newEnd));
          old = change.oldEnd;
        }
        made.push(...oldLines.slice(old));
        expect(made.join("")).toBe(after);
      }),
    );
  });

  test("are the fewest", () => {
    const changes = lineChanges(["a\n", "b\n", "c\n"], ["a\n", "x\n", "c\n"]);
    expect(changes).toEqual([{ oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 2 }]);
  });

  test("of texts that differ in everything are one", () => {
    const numbered = (word: string): string[] => Array.from({ length: 2000 }, (_, line) => `${word} ${line}\n`);
    expect(lineChanges(numbered("old"), numbered("new"))).toEqual([
      { oldStart: 0, oldEnd: 2000, newStart: 0, newEnd: 2000 },
    ]);
  });
});
