import { overlaps } from "../base/span.ts";
import type { Block, TableBlock } from "../markdown/block.ts";
import { isoDay } from "../packet/date.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import { type Part, placeOfPart } from "../packet/part.ts";
import type { Place } from "../packet/place.ts";
import { scheduleTable } from "../packet/schedule.ts";
import { type PacketTimeline, readTimeline, reviewDay, type TimelineEntry } from "../packet/timeline.ts";
import { editAt, type Fix } from "./rule.ts";

/**
 * Lays the whole schedule out from the review: in the place of the timeline's only table, or of the list that is all of it, or below its
 * heading where nothing stands yet. There is no such fix where the old dates would be left beside the new ones.
 */
export function scheduleFixes(packet: Packet): readonly Fix[] {
  const bar = packet.profile.timeline;
  const review = reviewDay(packet);
  const timeline = readTimeline(packet);
  const part = timeline?.parts[0];
  if (bar === undefined || review === undefined || timeline === undefined || part === undefined) return [];
  const home = homeOf(timeline, part);
  if (home === undefined) return [];
  const table = scheduleTable(review.day, bar);
  const text = home.span.start === home.span.end ? `\n\n${table}` : table;
  const title = `Lay the schedule out from the review on ${isoDay(review.day)}`;
  return [{ title, safe: false, edits: [editAt(home, home.span, text)] }];
}

/** What the schedule takes the place of: an empty place where nothing stands yet. */
function homeOf({ entries }: PacketTimeline, part: Part): Place | undefined {
  const { document, blocks } = part;
  const tables = blocks.flatMap((block) => block.tables.map((table) => ({ block, table })));
  const [only, another] = tables;
  if (only !== undefined && another === undefined && standsAlone(only.table, only.block.text)) {
    return placeIn(document, only.block, only.table.span);
  }
  const dated = entries.filter(({ start, end }) => start !== undefined || end !== undefined);
  const [first] = dated;
  const list = first?.place.block;
  if (first === undefined) {
    const place = placeOfPart(part);
    return { ...place, span: { start: place.span.end, end: place.span.end } };
  }
  if (list === undefined || !isAllSchedule(list, entries) || dated.some(({ place }) => place.block !== list))
    return undefined;
  return placeIn(document, list, { start: 0, end: list.text.length });
}

/** A list that has a step of the timeline in each of its items. */
function isAllSchedule({ kind, items }: Block, entries: readonly TimelineEntry[]): boolean {
  return kind === "list" && items.every(({ span }) => entries.some(({ place }) => overlaps(place.span, span)));
}

/** False in a list or a quote, where each line of a table has a prefix. */
function standsAlone({ span }: TableBlock, text: string): boolean {
  return span.start === 0 && text.slice(span.end).trim() === "";
}
