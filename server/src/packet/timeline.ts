import type { Timeline, TimelineStep } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { findDates } from "./find-dates.ts";
import { entriesFor } from "./front-matter-keys.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { placeIn } from "./packet-document.ts";
import { matchesPath, type Part, placeOfPart } from "./part.ts";
import type { Place } from "./place.ts";
import { type PlacedDay, settledDay } from "./settle-date.ts";
import { readStatements, stretchOf, type TimelineStatement } from "./timeline-statements.ts";
import {
  isSameSubject,
  type NamedSubject,
  SUBJECT_FITS,
  speaksOf,
  subjectOf,
  type TimelineSubject,
} from "./timeline-subject.ts";
import { documentTableStatements, sourceTableStatements } from "./timeline-table.ts";

/** What a packet's timeline says, in the order of its text. */
export type PacketTimeline = {
  readonly parts: readonly Part[];
  /** Where it is said what the timeline lacks. */
  readonly place: Place;
  readonly entries: readonly TimelineEntry[];
  /** What its other lines are called. */
  readonly otherLabels: readonly string[];
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
export const readTimeline: (packet: Packet) => PacketTimeline | undefined = memoByPacket((packet: Packet) => {
  const { timeline: bar, words } = packet.profile;
  const parts = packet.partsOf("timeline");
  const sources = packet.sources.filter(({ path }) => isTimelineFile(path, packet));
  const [part] = parts;
  const [source] = sources;
  if (bar === undefined || bar.steps.length === 0 || (part === undefined && source === undefined)) return undefined;
  const place = part === undefined ? { file: source?.path ?? "", span: { start: 0, end: 0 } } : placeOfPart(part);
  const inSources = sources.flatMap(({ path, read }) =>
    read.tables.flatMap((table) => sourceTableStatements(path, table, bar, words)),
  );
  const statements = [...parts.flatMap((one) => statementsOf(one, bar, packet.profile)), ...inSources];
  const entries = statements.flatMap((statement): readonly TimelineEntry[] => {
    const named = subjectOf(statement.label, bar) ?? statement.inherited;
    if (named === undefined || (statement.prose && named.fit === "word")) return [];
    const { label, place } = statement;
    const start = statement.start === undefined ? undefined : settledDay(statement.start, packet);
    const end = statement.end === undefined ? undefined : settledDay(statement.end, packet);
    return [{ ...named, label, place, ...(start !== undefined && { start }), ...(end !== undefined && { end }) }];
  });
  const otherLabels = statements.flatMap(({ label, inherited }) =>
    inherited === undefined && subjectOf(label, bar) === undefined ? [label] : [],
  );
  return { parts, place, entries, otherLabels };
});

/** The day of the review: what the packet says of itself, or else what its timeline says. */
export const reviewDay: (packet: Packet) => PlacedDay | undefined = memoByPacket((packet: Packet) => {
  const stated = packet.facts.review;
  if (stated !== undefined) return settledDay({ ...stated, reading: stated.date }, packet);
  const timeline = readTimeline(packet);
  return timeline === undefined ? undefined : startOf(entriesAbout(timeline.entries, { kind: "review" }));
});

/** The entries of a step, those that name it best. */
export function entriesOfStep({ entries }: PacketTimeline, step: TimelineStep): readonly TimelineEntry[] {
  return entriesAbout(entries, { kind: "step", step });
}

/** True where the timeline names a step, or speaks of it in the words of its names. */
export function isStepMentioned(timeline: PacketTimeline, step: TimelineStep): boolean {
  return entriesOfStep(timeline, step).length > 0 || timeline.otherLabels.some((label) => speaksOf(label, step));
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

function statementsOf(part: Part, bar: Timeline, profile: Profile): readonly TimelineStatement[] {
  const inTables = part.blocks.flatMap((block) =>
    block.tables.flatMap((table) => documentTableStatements(part.document, block, table, bar, profile.words)),
  );
  return [...frontMatterStatements(part, profile), ...inTables, ...readStatements(part, bar, profile.words)];
}

/** `data_gathering: 2026-09-14`, `signatures_due: 2027-02-25`. */
function frontMatterStatements({ document, section }: Part, { keys, words }: Profile): readonly TimelineStatement[] {
  const { block, entries } = document.frontMatter;
  if (block === undefined || section !== undefined) return [];
  const reviews = entriesFor(document.frontMatter, "review", keys);
  return entries.flatMap((entry): readonly TimelineStatement[] => {
    const { key, value, valueSpan } = entry;
    const [first, second] = value.kind === "scalar" && !reviews.includes(entry) ? findDates(value.text) : [];
    if (first === undefined) return [];
    const place = placeIn(document, block, valueSpan);
    const label = key.replaceAll("_", " ");
    const stretch = stretchOf(
      label,
      { ...first, place },
      second === undefined ? undefined : { ...second, place },
      words,
    );
    return [{ label, place, prose: false, ...stretch }];
  });
}

function isTimelineFile(path: string, { profile }: Packet): boolean {
  return profile.roles.timeline.files.some((pattern) => matchesPath(pattern, path));
}
