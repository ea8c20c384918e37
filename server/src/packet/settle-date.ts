import { memoByFirst } from "../base/memo.ts";
import type { Block } from "../markdown/block.ts";
import { type DateOrder, type DateReading, type Day, lastSuchDay } from "./date.ts";
import { type FoundDate, findDates } from "./find-dates.ts";
import { inEveryBlock } from "./in-every-block.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import type { Place } from "./place.ts";

/** A date as it is written, with its place. */
export type WrittenDate = { readonly reading: DateReading; readonly text: string; readonly place: Place };

export type PlacedDay = { readonly day: Day; readonly text: string; readonly place: Place };

/** The day that a written date is, as far as the rest of the packet settles it. */
export function settledDay({ reading, text, place }: WrittenDate, packet: Packet): PlacedDay | undefined {
  const day = dayIn(reading, packet);
  return day === undefined ? undefined : { day, text, place };
}

/** The dates of a block's prose; spans count in the block. */
export const datesInBlock: (block: Block) => readonly FoundDate[] = memoByFirst((block: Block) =>
  block.kind === "code" || block.kind === "front-matter" ? [] : findDates(block.masked),
);

/**
 * Which way round the packet writes dates of numbers, by those that can be read one way only; undefined where there is none, or where it
 * has both.
 */
export const numericOrder: (packet: Packet) => DateOrder | undefined = memoByPacket((packet: Packet) => {
  const orders = new Set(ordersInBlocks(packet));
  return orders.size === 1 ? [...orders][0] : undefined;
});

/** A date without a year is taken for the last such day before, or just after, the review. */
const AFTER_REVIEW: Day = 31;

function dayIn(reading: DateReading, packet: Packet): Day | undefined {
  switch (reading.kind) {
    case "day":
      return reading.day;
    case "ambiguous": {
      const order = numericOrder(packet);
      if (order === undefined) return undefined;
      return order === "day-first" ? reading.dayFirst : reading.monthFirst;
    }
    case "without-year": {
      const review = packet.facts.review?.date;
      if (review?.kind !== "day") return undefined;
      return lastSuchDay(reading.month, reading.dayOfMonth, review.day + AFTER_REVIEW);
    }
    case "impossible":
    case "not-a-date":
      return undefined;
  }
}

const ordersInBlocks = inEveryBlock((block): readonly DateOrder[] =>
  findDates(block.kind === "front-matter" ? block.text : block.masked).flatMap(({ reading }) =>
    reading.kind === "day" && reading.order !== undefined ? [reading.order] : [],
  ),
);
