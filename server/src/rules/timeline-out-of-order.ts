import { isoDay } from "../packet/date.ts";
import type { PlacedDay } from "../packet/settle-date.ts";
import { entriesOfStep, readTimeline, type TimelineEntry } from "../packet/timeline.ts";
import type { TimelineStep } from "../profile/bar.ts";
import { packetRule } from "./rule.ts";

type OutOfOrder =
  | { readonly kind: "backwards"; readonly step: string; readonly start: string; readonly end: string }
  | {
      readonly kind: "early";
      readonly step: string;
      readonly end: string;
      readonly before: string;
      readonly start: string;
    };

export const timelineOutOfOrder = packetRule<OutOfOrder>({
  name: "timeline-out-of-order",
  scope: "packet",
  severity: "warning",
  what: "A step that is over before the step in front of it starts, or that ends before it starts itself.",
  why: "Each step works on what the one before it has brought.",
  *check({ packet }) {
    const timeline = readTimeline(packet);
    if (timeline === undefined) return;
    let before: { readonly step: TimelineStep; readonly start: PlacedDay } | undefined;
    for (const step of packet.profile.timeline?.steps ?? []) {
      const entries = entriesOfStep(timeline, step);
      for (const { start, end } of entries) {
        if (start === undefined || end === undefined || end.day >= start.day) continue;
        const data = { kind: "backwards" as const, step: step.title, start: isoDay(start.day), end: isoDay(end.day) };
        yield { place: end.place, data };
      }
      const [first] = starts(entries).toSorted((left, right) => left.day - right.day);
      const last = ends(entries).toSorted((left, right) => right.day - left.day)[0];
      if (before !== undefined && last !== undefined && last.day < before.start.day) {
        yield {
          place: last.place,
          data: {
            kind: "early",
            step: step.title,
            end: isoDay(last.day),
            before: before.step.title,
            start: isoDay(before.start.day),
          },
          related: [{ place: before.start.place, message: `${before.step.title}: ${before.start.text}` }],
        };
      }
      if (first !== undefined) before = { step, start: first };
    }
  },
  message: (data) =>
    data.kind === "backwards"
      ? `${data.step} ends on ${data.end}, before it starts on ${data.start}.`
      : `${data.step} is over on ${data.end}, before ${data.before} starts on ${data.start}. Move one of the two.`,
});

function starts(entries: readonly TimelineEntry[]): readonly PlacedDay[] {
  return entries.flatMap(({ start }) => start ?? []);
}

function ends(entries: readonly TimelineEntry[]): readonly PlacedDay[] {
  return entries.flatMap(({ end }) => end ?? []);
}
