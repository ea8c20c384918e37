import { allMatches } from "../base/all-matches.ts";
import { memoByFirst } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import { CARDINALS } from "../quantity/words/numbers.ts";
import type { Table } from "../sources/table.ts";
import { findDates } from "./find-dates.ts";
import { inEveryBlock } from "./in-every-block.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { findPeriods } from "./period.ts";

/** The most quarters that one table or one stretch of text of the packet names. */
export const mostQuarters: (packet: Packet) => number = memoByPacket((packet: Packet) => {
  const inSources = packet.sources.flatMap(({ read }) => read.tables.map(quartersInTable));
  return Math.max(0, ...inSources, ...quartersInBlocks(packet));
});

const quartersInBlocks = inEveryBlock((block) => {
  const quarters = quartersInBlock(block);
  return quarters === 0 ? [] : [quarters];
});

const quartersInTable = memoByFirst(({ header, rows }: Table): number => {
  const cells = rows.slice(0, ENOUGH_ROWS).flatMap((row) => row.cells.map(({ text }) => text));
  return countQuarters([...header, ...cells].join("\n"));
});

/** A sentence that speaks of every quarter, or of several, counts as many without naming them. */
function quartersInBlock(block: Block): number {
  const told =
    /\b(three|four|five|six|seven|eight|[3-8])\s+(?:\w+\s+){0,2}quarters\b|\bin\s+(?:every|each)\s+quarter\b/i.exec(
      block.masked,
    );
  if (told === null) return countQuarters(block.masked);
  const word = told[1]?.toLowerCase();
  return word === undefined ? YEAR : Number(word) || (NUMBERS.get(word) ?? 0);
}

function countQuarters(text: string): number {
  const quarters = new Set<string>();
  for (const match of allMatches(QUARTER, text)) {
    const { before, number, after } = match.groups ?? {};
    quarters.add(`${(before ?? after ?? "").slice(-2)}Q${number}`);
  }
  for (const { period } of findPeriods(text)) {
    const { part, year } = period;
    if (part?.kind === "month") quarters.add(`${String(year ?? "").slice(-2)}Q${quarterOf(part.number)}`);
  }
  for (const { reading } of findDates(text)) {
    if (reading.kind === "day") quarters.add(quarterOfDay(reading.day));
  }
  return quarters.size;
}

function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}

function quarterOfDay(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${String(date.getUTCFullYear()).slice(-2)}Q${quarterOf(date.getUTCMonth() + 1)}`;
}

/** `FY2026 Q3`, `2026-Q3`, `26Q3`, `Q3 2026`, `Q3`. */
const QUARTER =
  /(?:(?<before>\d{2,4})[\s_-]?)?(?<!\p{L})[Qq](?<number>[1-4])(?!\d)(?:[\s_-]{1,2}(?:FY|CY)?'?(?<after>\d{2,4}))?/gu;
const ENOUGH_ROWS = 400;
const YEAR = 4;
const NUMBERS: ReadonlyMap<string, number> = new Map(CARDINALS);
