import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GivenFile } from "../specs/check-packet.ts";
import { startCounting } from "./count-work.ts";
import { DOCUMENTS } from "./documents.ts";

const counting = startCounting();
/** Milliseconds: the whole engine is loaded and begun to be counted. */
const LOADING = 60_000;

let check: (files: readonly GivenFile[]) => void = () => {};

beforeAll(async () => {
  const { readPackets } = await import("../specs/check-packet.ts");
  check = (files) => {
    for (const packet of readPackets(files, "2026-11-23")) packet.problems();
  };
  check([{ path: "narrative.md", text: "# Narrative\n" }]);
}, LOADING);

afterAll(counting.stop);

/** Work that grows with the square of something is four times as much of twice of it. */
describe("twice as much of a thing is about twice the work", () => {
  it.each(Object.entries(DOCUMENTS))("%s", (_, build) => {
    const work = (size: number): number => counting.count(() => check(build(size)));
    expect(work(2 * SIZE) / work(SIZE)).toBeLessThan(2.5);
  });
});

const SIZE = 80;
