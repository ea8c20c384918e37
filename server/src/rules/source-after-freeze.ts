import { type Day, isoDay } from "../packet/date.ts";
import { findDates } from "../packet/find-dates.ts";
import type { Packet } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import type { PlacedDay } from "../packet/settle-date.ts";
import { entriesAbout, readTimeline } from "../packet/timeline.ts";
import { compileWords, entryOf, type WordMatcher } from "../profile/words.ts";
import type { Table } from "../sources/table.ts";
import { editAt, packetRule } from "./rule.ts";

type Newer = { readonly day: string; readonly freeze: string };

export const sourceAfterFreeze = packetRule<Newer>({
  name: "source-after-freeze",
  scope: "packet",
  severity: "info",
  what: "A source that says it is newer than the day on which the packet's data froze.",
  why: "Figures that change after the freeze have not been through the review of the packet.",
  *check({ packet }) {
    const freeze = freezeOf(packet)?.day;
    if (freeze === undefined) return;
    for (const { path, read } of packet.sources) {
      const asOf = compileWords(packet.profile.words.asOf);
      const dated = [...datesInName(path), ...read.tables.flatMap((table) => asOfDates(table, path, asOf))];
      const newest = dated.toSorted((left, right) => right.day - left.day)[0];
      if (newest === undefined || newest.day <= freeze) continue;
      yield { place: newest.place, data: { day: isoDay(newest.day), freeze: isoDay(freeze) } };
    }
  },
  message: ({ day, freeze }) =>
    `This source is of ${day}, and the data froze on ${freeze}. Move the freeze, or attach the report as it was then.`,
  fixes: ({ data: { day } }, { packet }) => {
    const freeze = freezeOf(packet);
    if (freeze === undefined) return [];
    return [{ title: `Move the freeze to ${day}`, safe: false, edits: [editAt(freeze.place, freeze.place.span, day)] }];
  },
});

type DatedPlace = { readonly day: Day; readonly place: Place };

/** The last day on which the timeline lets the data freeze. */
function freezeOf(packet: Packet): PlacedDay | undefined {
  const timeline = readTimeline(packet);
  if (timeline === undefined) return undefined;
  const days = entriesAbout(timeline.entries, { kind: "freeze" }).flatMap(({ start, end }) => end ?? start ?? []);
  return days.toSorted((left, right) => right.day - left.day)[0];
}

function datesInName(path: string): readonly DatedPlace[] {
  const place: Place = { file: path, span: { start: 0, end: 0 } };
  return findDates(path.slice(path.lastIndexOf("/") + 1)).flatMap(({ reading }) =>
    reading.kind === "day" && reading.order === undefined ? [{ day: reading.day, place }] : [],
  );
}

/** The dates below a header such as `as of`, and those behind such a label at the head of the sheet. */
function asOfDates({ header, rows }: Table, path: string, asOf: WordMatcher): readonly DatedPlace[] {
  const columns = new Set(header.flatMap((title, index) => (entryOf(asOf, title) === undefined ? [] : [index + 1])));
  if (columns.size === 0) return [];
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell): readonly DatedPlace[] => {
      const [date] = columns.has(cell.column) ? findDates(cell.text) : [];
      if (date?.reading.kind !== "day") return [];
      return [{ day: date.reading.day, place: { file: path, span: cell.span ?? { start: 0, end: 0 } } }];
    }),
  );
}
