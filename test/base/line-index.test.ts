import fc from "fast-check";
import { expect, test } from "vitest";
import { lineIndex, lineIndexAfter } from "../../server/src/base/line-index.ts";

const TEXT = fc.array(fc.constantFrom("a", "\r", "\n", "\r\n", "é"), { maxLength: 12 }).map((parts) => parts.join(""));

test("the lines of an edited text are those of the text as a whole, whatever line endings the edit parts or joins", () => {
  fc.assert(
    fc.property(TEXT, TEXT, fc.nat(), fc.nat(), (text, inserted, left, right) => {
      const [start = 0, end = 0] = [left, right]
        .map((one) => one % (text.length + 1))
        .toSorted((one, other) => one - other);
      const edited = text.slice(0, start) + inserted + text.slice(end);
      expect(lineIndexAfter(lineIndex(text), edited, { start, end }, inserted.length)).toEqual(lineIndex(edited));
    }),
    { numRuns: 3_000 },
  );
});
