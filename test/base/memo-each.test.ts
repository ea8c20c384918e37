import fc from "fast-check";
import { expect, test } from "vitest";
import { memoEach } from "../../server/src/base/memo-each.ts";

const LISTS = fc.array(fc.array(fc.nat(9), { maxLength: 12 }), { minLength: 1, maxLength: 8 });

test("finds in a list that changes what it finds in the list alone", () => {
  fc.assert(
    fc.property(LISTS, fc.array(fc.nat(2)), (lists, factors) => {
      const owner = {};
      const remembering = memoEach(multiples);
      lists.forEach((list, index) => {
        const factor = factors[index] ?? 1;
        expect(remembering(owner, list, factor)).toEqual(memoEach(multiples)({}, list, factor));
      });
    }),
  );
});

test("keeps its list while nothing else is found, and reads only what changed", () => {
  const read: number[] = [];
  const large = memoEach((item: number) => {
    read.push(item);
    return item > 5 ? [item] : [];
  });
  const owner = {};
  const first = large(owner, [1, 9, 2, 7]);
  const second = large(owner, [1, 9, 3, 4, 7]);
  expect(second.all).toBe(first.all);
  expect(second.each).toHaveLength(5);
  expect(read).toEqual([1, 9, 2, 7, 3, 4]);
});

function multiples(item: number, factor: number): readonly number[] {
  return Array.from({ length: item % 3 }, () => item * factor);
}
