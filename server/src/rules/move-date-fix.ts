import { type Day, isoDay, workingDayUpTo } from "../packet/date.ts";
import type { Place } from "../packet/place.ts";
import { editAt, type Fix } from "./rule.ts";

/** Puts the last working day up to a deadline in the place of a date that is too late; nothing where the date has no place of its own. */
export function moveDateFixes(place: Place, deadline: Day): readonly Fix[] {
  const day = isoDay(workingDayUpTo(deadline));
  if (place.span.start === place.span.end) return [];
  return [{ title: `Move it to ${day}`, safe: false, edits: [editAt(place, place.span, day)] }];
}
