import { strToU8 } from "fflate";
import { type Day, isoDay } from "../packet/date.ts";
import type { Packet } from "../packet/packet.ts";
import { deadlineInWords, type ScheduledStep, scheduleFor } from "../packet/schedule.ts";
import { endOf, entriesOfStep, readTimeline, reviewDay, startOf } from "../packet/timeline.ts";
import type { Timeline, TimelineStep } from "../profile/bar.ts";
import type { Exportable, Exported } from "./exportable.ts";
import { type DayEvent, icalendar } from "./ical.ts";

/** The profile's deadlines, counted back from the review, with reminders. Days have no hours and so no time zone. */
export function exportCalendar({ checked: { packet } }: Exportable): Exported {
  const bar = packet.profile.timeline;
  if (bar === undefined || bar.steps.length === 0) {
    return {
      kind: "nothing",
      reason: `The profile ${packet.profile.id} asks for no timeline, so there are no deadlines.`,
    };
  }
  const review = reviewDay(packet)?.day;
  if (review === undefined) {
    return {
      kind: "nothing",
      reason: "The packet does not say when its review is: add `review: 2027-03-15` to packet.yaml.",
    };
  }
  const steps = scheduleFor(review, bar);
  const events = [...steps.flatMap((step, index) => stepEvents(step, index, packet)), reviewEvent(review, bar, packet)];
  const made = isoDay(steps[0]?.start ?? review);
  return { kind: "file", bytes: strToU8(icalendar(titleOf(packet), events, made)), warnings: [] };
}

/** The first step is remembered when it starts, too. */
function stepEvents({ step, start, end }: ScheduledStep, index: number, packet: Packet): readonly DayEvent[] {
  const due = dayEvent(`${step.id}-due`, end, `Last day: ${step.title}`, packet, [
    step.description,
    `The last day that the bar allows is ${deadlineInWords(end)}.`,
    planOf(step, packet),
  ]);
  if (index > 0) return [due];
  const opening = dayEvent(`${step.id}-start`, start, `Start at the latest: ${step.title}`, packet, [
    step.description,
    `The bar asks for a start by ${deadlineInWords(start)}.`,
    planOf(step, packet),
  ]);
  return [opening, due];
}

function reviewEvent(review: Day, bar: Timeline, packet: Packet): DayEvent {
  return dayEvent("review-day", review, bar.review.title, packet, [
    `${packet.profile.gates.length} gates are asked of the packet.`,
  ]);
}

function dayEvent(id: string, day: Day, title: string, packet: Packet, lines: readonly string[]): DayEvent {
  const whose = packet.facts.candidate ?? packet.manifest.flagship;
  return {
    id: `${id}.${slug(whose ?? "packet")}@throughline`,
    day: isoDay(day),
    title: whose === undefined ? title : `${title} (${whose})`,
    description: [...lines.filter((line) => line !== ""), `Profile: ${packet.profile.title}.`].join("\n"),
    reminders: REMINDERS,
  };
}

/** What the packet's own timeline plans. */
function planOf(step: TimelineStep, packet: Packet): string {
  const timeline = readTimeline(packet);
  const entries = timeline === undefined ? [] : entriesOfStep(timeline, step);
  const [from, to] = [startOf(entries)?.day, endOf(entries)?.day];
  if (from === undefined && to === undefined) return "The packet's timeline does not plan it yet.";
  if (from === undefined || to === undefined || from === to)
    return `The packet plans it for ${isoDay(to ?? from ?? 0)}.`;
  return `The packet plans it from ${isoDay(from)} to ${isoDay(to)}.`;
}

function titleOf({ facts, manifest, profile }: Packet): string {
  const whose = facts.candidate ?? manifest.flagship;
  return whose === undefined ? profile.title : `Promotion packet: ${whose}`;
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}

/** Days before. */
const REMINDERS: readonly number[] = [7, 1];
