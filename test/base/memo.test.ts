import fc from "fast-check";
import { expect, test } from "vitest";
import { memoByItems, memoRecent } from "../../server/src/base/memo.ts";
import { memoByText } from "../../server/src/base/memo-by-text.ts";

type Item = { readonly value: number };

const ITEMS: readonly Item[] = Array.from({ length: 4 }, (_, value) => ({ value }));
const LISTS = fc.array(fc.array(fc.constantFrom(...ITEMS), { maxLength: 5 }), { maxLength: 30 });

function valuesOf(items: readonly Item[]): string {
  return items.map(({ value }) => value).join(" ");
}

test.each([
  ["lists by their first items", () => memoByItems(valuesOf)],
  ["the last few calls", () => memoRecent(3, valuesOf)],
])("what remembers %s answers as if it remembered nothing", (_, create) => {
  fc.assert(
    fc.property(LISTS, (lists) => {
      const remembering = create();
      for (const list of lists) expect(remembering(list)).toBe(valuesOf(list));
    }),
  );
});

test("an equal list is not worked out again, and one that is long gone is", () => {
  let worked = 0;
  const remembering = memoRecent(2, (items: readonly Item[]) => {
    worked += 1;
    return valuesOf(items);
  });
  const [one, other, third] = ITEMS.map((item) => [item]);
  for (const list of [one, [...(one ?? [])], other, one]) remembering(list ?? []);
  expect(worked).toBe(2);
  for (const list of [third, one]) remembering(list ?? []);
  expect(worked).toBe(4);
});

test("what remembers texts answers as if it remembered nothing, and works out again only what was asked for longest ago", () => {
  let worked = 0;
  const remembering = memoByText(2, (text) => {
    worked += 1;
    return text.toUpperCase();
  });
  expect(["a", "b", "a", "c", "a"].map(remembering)).toEqual(["A", "B", "A", "C", "A"]);
  expect(worked).toBe(3);
  expect(remembering("b")).toBe("B");
  expect(worked).toBe(4);
});
