import { isoDay } from "../packet/date.ts";
import type { Packet } from "../packet/packet.ts";
import { rehearsalDays } from "../packet/rehearsal-dates.ts";
import type { PlacedDay } from "../packet/settle-date.ts";
import { entriesOfStep, readTimeline, reviewDay } from "../packet/timeline.ts";
import { packetRule } from "./rule.ts";

type After = { readonly day: string; readonly after: number; readonly review: string };

export const rehearsalAfterReview = packetRule<After>({
  name: "rehearsal-after-review",
  scope: "packet",
  severity: "error",
  what: "A rehearsal that is held after the review that it prepares.",
  why: "What the listeners say then comes too late to change anything.",
  *check({ packet }) {
    const review = reviewDay(packet);
    if (review === undefined) return;
    const days = [...plannedDays(packet), ...rehearsalDays(packet)];
    for (const { day, place } of days) {
      if (day <= review.day) continue;
      yield { place, data: { day: isoDay(day), after: day - review.day, review: isoDay(review.day) } };
    }
  },
  message: ({ day, after, review }) =>
    `The rehearsal on ${day} is ${after === 1 ? "a day" : `${after} days`} after the review on ${review}. Move it in front.`,
});

/** The day on which each rehearsal of the timeline starts, or ends where that is all that is said. */
function plannedDays(packet: Packet): readonly PlacedDay[] {
  const timeline = readTimeline(packet);
  const step = packet.profile.timeline?.steps.find(({ id }) => id === "rehearsal");
  if (timeline === undefined || step === undefined) return [];
  return entriesOfStep(timeline, step).flatMap(({ start, end }) => start ?? end ?? []);
}
