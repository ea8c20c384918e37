import { isoDay } from "../packet/date.ts";
import type { Packet } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import { rehearsalDays } from "../packet/rehearsal-dates.ts";
import { reviewMentions } from "../packet/review-mentions.ts";
import { entriesOfStep, readTimeline, reviewDay, type TimelineEntry } from "../packet/timeline.ts";
import { type Finding, packetRule } from "./rule.ts";

type Disagreement = { readonly what: string; readonly day: string; readonly other: string; readonly file: string };

export const datesDisagree = packetRule<Disagreement>({
  name: "dates-disagree",
  scope: "packet",
  severity: "warning",
  what: "A date that another document of the packet gives differently, for the same event.",
  why: "Whoever plans from the wrong one misses the right one.",
  *check({ packet }) {
    yield* reviewDays(packet);
    yield* rehearsals(packet);
  },
  message: ({ what, day, other, file }) =>
    `This puts the ${what} on ${day}, and ${file} on ${other}. Give the same day in both.`,
});

function* reviewDays(packet: Packet): Generator<Finding<Disagreement>> {
  const review = reviewDay(packet);
  if (review === undefined) return;
  for (const mention of reviewMentions(packet)) {
    if (mention.day === review.day || isSamePlace(mention.place, review.place)) continue;
    yield {
      place: mention.place,
      data: { what: "review", day: isoDay(mention.day), other: isoDay(review.day), file: review.place.file },
      related: [{ place: review.place, message: `The review: ${review.text}` }],
    };
  }
}

/** A rehearsal may be held on any day of the stretch that the timeline gives it, and before a day that is only the last. */
function* rehearsals(packet: Packet): Generator<Finding<Disagreement>> {
  const timeline = readTimeline(packet);
  const step = packet.profile.timeline?.steps.find(({ id }) => id === "rehearsal");
  if (timeline === undefined || step === undefined) return;
  const planned = entriesOfStep(timeline, step).filter(({ end }) => end !== undefined);
  const [first] = planned;
  if (first?.end === undefined) return;
  for (const held of rehearsalDays(packet)) {
    if (planned.some((entry) => allows(entry, held.day))) continue;
    const other =
      first.start === undefined || first.start.day === first.end.day
        ? isoDay(first.end.day)
        : `${isoDay(first.start.day)} to ${isoDay(first.end.day)}`;
    yield {
      place: held.place,
      data: { what: "rehearsal", day: isoDay(held.day), other, file: first.place.file },
      related: [{ place: first.place, message: first.label }],
    };
  }
}

function allows({ start, end }: TimelineEntry, day: number): boolean {
  if (end === undefined || day > end.day) return false;
  return start === undefined || start.day === end.day || day >= start.day;
}

function isSamePlace(left: Place, right: Place): boolean {
  return left.file === right.file && left.block === right.block && left.span.start === right.span.start;
}
