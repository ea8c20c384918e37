import { memoByFirst } from "../base/memo.ts";
import type { Timeline, TimelineStep } from "../profile/bar.ts";
import type { Packet } from "./packet.ts";
import type { Part } from "./part.ts";
import type { Place } from "./place.ts";
import { type PlacedDay, settledDay } from "./settle-date.ts";
import { readStatements, type TimelineStatement } from "./timeline-statements.ts";
import { isSameSubject, type NamedSubject, SUBJECT_FITS, subjectOf, type TimelineSubject } from "./timeline-subject.ts";
import { timelineTableStatements } from "./timeline-table.ts";

/** What a packet's timeline says, in the order of its text. */
export type PacketTimeline = {
  readonly parts: readonly Part[];
  readonly entries: readonly TimelineEntry[];
};

/** One stretch of time, or one day, that the timeline gives something. A day alone is both its start and its end. */
export type TimelineEntry = NamedSubject & {
  readonly label: string;
  /** The row or the item. */
  readonly place: Place;
  readonly start?: PlacedDay;
  readonly end?: PlacedDay;
};

/** Undefined where the bar or the packet has no timeline. */
export const readTimeline: (packet: Packet) => PacketTimeline | undefined = memoByFirst((packet: Packet) => {
  const bar = packet.profile.timeline;
  const parts = packet.parts.filter((part) => part.role === "timeline");
  if (bar === undefined || bar.steps.length === 0 || parts.length === 0) return undefined;
  const statements = parts.flatMap((part) => statementsOf(part, bar));
  const entries = statements.flatMap((statement): readonly TimelineEntry[] => {
    const named = subjectOf(statement.label, bar) ?? statement.inherited;
    if (named === undefined || (statement.prose && named.fit === "word")) return [];
    const { label, place } = statement;
    const start = statement.start === undefined ? undefined : settledDay(statement.start, packet);
    const end = statement.end === undefined ? undefined : settledDay(statement.end, packet);
    return [{ ...named, label, place, ...(start !== undefined && { start }), ...(end !== undefined && { end }) }];
  });
  return { parts, entries };
});

/** The day of the review: what the packet says of itself, or else what its timeline says. */
export const reviewDay: (packet: Packet) => PlacedDay | undefined = memoByFirst((packet: Packet) => {
  const stated = packet.facts.review;
  if (stated !== undefined) return settledDay({ ...stated, reading: stated.date }, packet);
  const timeline = readTimeline(packet);
  return timeline === undefined ? undefined : startOf(entriesAbout(timeline.entries, { kind: "review" }));
});

/** The entries of a step, those that name it best. */
export function entriesOfStep({ entries }: PacketTimeline, step: TimelineStep): readonly TimelineEntry[] {
  return entriesAbout(entries, { kind: "step", step });
}

export function entriesAbout(entries: readonly TimelineEntry[], subject: TimelineSubject): readonly TimelineEntry[] {
  const own = entries.filter((entry) => isSameSubject(entry.subject, subject));
  const best = SUBJECT_FITS.find((fit) => own.some((entry) => entry.fit === fit));
  return own.filter((entry) => entry.fit === best);
}

/** The first day of a step; a step of which only the end is told has none. */
export function startOf(entries: readonly TimelineEntry[]): PlacedDay | undefined {
  return earliest(entries.flatMap(({ start }) => (start === undefined ? [] : [start])));
}

/** The day by which a step is done, the earliest where it is told several times, as rehearsals are. */
export function endOf(entries: readonly TimelineEntry[]): PlacedDay | undefined {
  return earliest(entries.flatMap(({ end }) => (end === undefined ? [] : [end])));
}

function earliest(days: readonly PlacedDay[]): PlacedDay | undefined {
  return days.toSorted((left, right) => left.day - right.day)[0];
}

function statementsOf(part: Part, bar: Timeline): readonly TimelineStatement[] {
  const inTables = part.blocks.flatMap((block) =>
    block.tables.flatMap((table) => timelineTableStatements(part.document, block, table, bar)),
  );
  return [...inTables, ...readStatements(part, bar)];
}
