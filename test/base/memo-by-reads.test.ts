import { expect, test } from "vitest";
import { readsMemo } from "../../server/src/base/memo-by-reads.ts";

type Input = {
  readonly origin: object;
  readonly left: number;
  readonly right: number;
  readonly twice: (value: number) => number;
};

const origin = {};

function input(left: number, right: number, factor = 2): Input {
  return { origin, left, right, twice: (value) => value * factor };
}

test("computes again only where what was read is another", () => {
  const { memo } = readsMemo<Input>();
  let runs = 0;
  const left = memo((one) => {
    runs += 1;
    return one.left;
  });
  expect([left(input(1, 1)), left(input(1, 2)), left(input(3, 2)), left(input(3, 3))]).toEqual([1, 1, 3, 3]);
  expect(runs).toBe(2);
});

test("a function of the input is read by what it answers", () => {
  const { memo } = readsMemo<Input>();
  let runs = 0;
  const doubled = memo((one) => {
    runs += 1;
    return one.twice(one.left);
  });
  expect([doubled(input(1, 1)), doubled(input(1, 2)), doubled(input(1, 2, 3))]).toEqual([2, 2, 3]);
  expect(runs).toBe(2);
});

test("what another remembered function comes to is what is read of it", () => {
  const { memo } = readsMemo<Input>();
  let runs = 0;
  const isLarge = memo((one) => one.left > 5);
  const word = memo((one) => {
    runs += 1;
    return isLarge(one) ? "large" : "small";
  });
  expect([word(input(1, 0)), word(input(2, 0)), word(input(9, 0)), word(input(8, 0))]).toEqual([
    "small",
    "small",
    "large",
    "large",
  ]);
  expect(runs).toBe(2);
});

test("an older version is answered for what it holds", () => {
  const { memo } = readsMemo<Input>();
  const sum = memo((one) => one.left + one.right);
  const old = input(1, 2);
  expect([sum(old), sum(input(5, 6)), sum(old)]).toEqual([3, 11, 3]);
});

test("whoever looks at all values depends on all of them", () => {
  const { memo } = readsMemo<Input>();
  const copy = memo((one) => ({ ...one }).right);
  expect([copy(input(1, 2)), copy(input(1, 3))]).toEqual([2, 3]);
});
