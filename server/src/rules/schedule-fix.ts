import type { TableBlock } from "../markdown/block.ts";
import { isoDay } from "../packet/date.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import { placeOfPart } from "../packet/part.ts";
import { scheduleTable } from "../packet/schedule.ts";
import { readTimeline, reviewDay } from "../packet/timeline.ts";
import { editAt, type Fix } from "./rule.ts";

/** Lays the whole schedule out from the review: in the place of the timeline's only table, or else below its heading. */
export function scheduleFixes(packet: Packet): readonly Fix[] {
  const bar = packet.profile.timeline;
  const review = reviewDay(packet);
  const part = readTimeline(packet)?.parts[0];
  if (bar === undefined || review === undefined || part === undefined) return [];
  const table = scheduleTable(review.day, bar);
  const found = part.blocks.flatMap((block) => block.tables.map((one) => ({ block, one })));
  const [only, another] = found;
  const title = `Lay the schedule out from the review on ${isoDay(review.day)}`;
  if (only !== undefined && another === undefined && standsAlone(only.one, only.block.text)) {
    const place = placeIn(part.document, only.block, only.one.span);
    return [{ title, safe: false, edits: [editAt(place, place.span, table)] }];
  }
  const place = placeOfPart(part);
  const end = { start: place.span.end, end: place.span.end };
  return [{ title, safe: false, edits: [editAt(place, end, `\n\n${table}`)] }];
}

/** False in a list or a quote, where each line of a table has a prefix. */
function standsAlone({ span }: TableBlock, text: string): boolean {
  return span.start === 0 && text.slice(span.end).trim() === "";
}
