import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { type PlacedDay, settledDay } from "./settle-date.ts";
import { readStatements } from "./timeline-statements.ts";
import { isNeutralLabel, subjectOf } from "./timeline-subject.ts";

/** The days that the rehearsal document gives for the rehearsal itself. */
export const rehearsalDays: (packet: Packet) => readonly PlacedDay[] = memoByPacket((packet: Packet) => {
  const { timeline: bar, words } = packet.profile;
  if (bar === undefined) return [];
  const parts = packet.partsOf("rehearsal");
  return parts.flatMap((part) =>
    readStatements(part, bar, words).flatMap(({ label, start, end, prose }): readonly PlacedDay[] => {
      const subject = subjectOf(label, bar);
      const own = subject?.subject.kind === "step" && subject.subject.step.id === "rehearsal" && subject.fit !== "word";
      const written = start ?? end;
      if (written === undefined || !(own || (isNeutralLabel(label) && (!prose || label !== "")))) return [];
      const day = settledDay(written, packet);
      return day === undefined ? [] : [day];
    }),
  );
});
