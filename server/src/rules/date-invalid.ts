import { type Day, isoDay } from "../packet/date.ts";
import { reviewInManifest, statedReviews } from "../packet/facts.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import { datesInBlock, numericOrder, type WrittenDate } from "../packet/settle-date.ts";
import type { Role } from "../profile/role.ts";
import { inCheckedBlocks } from "./in-checked-blocks.ts";
import { editAt, type Finding, packetRule } from "./rule.ts";

type Invalid =
  | { readonly kind: "impossible"; readonly text: string }
  | { readonly kind: "unread"; readonly text: string }
  | { readonly kind: "ambiguous"; readonly text: string; readonly dayFirst: Day; readonly monthFirst: Day };

export const dateInvalid = packetRule<Invalid>({
  name: "date-invalid",
  scope: "packet",
  severity: "error",
  what: "A date that no calendar has, or one of numbers whose day and month could be either way round.",
  why: "Every step is counted from a date, and a reader who takes it for another day counts wrong.",
  *check(scope) {
    const { packet } = scope;
    for (const date of [...writtenReviews(packet), ...proseDates(scope)]) {
      const finding = findingOf(date, packet);
      if (finding !== undefined) yield finding;
    }
  },
  message: (data) => {
    if (data.kind === "impossible") return `There is no such day as ${data.text}. Correct it.`;
    if (data.kind === "unread") return `"${data.text}" is not read as a date. Write it as 2027-03-15.`;
    return `${data.text} could be ${isoDay(data.dayFirst)} or ${isoDay(data.monthFirst)}. Write it the one way or the other.`;
  },
  fixes: ({ place, data }) =>
    data.kind !== "ambiguous"
      ? []
      : [data.dayFirst, data.monthFirst].map((day) => ({
          title: `Write ${isoDay(day)}`,
          safe: false,
          edits: [editAt(place, place.span, isoDay(day))],
        })),
});

function findingOf({ reading, text, place }: WrittenDate, packet: Packet): Finding<Invalid> | undefined {
  switch (reading.kind) {
    case "impossible":
      return { place, data: { kind: "impossible", text } };
    case "not-a-date":
      return { place, data: { kind: "unread", text } };
    case "ambiguous": {
      if (numericOrder(packet) !== undefined) return undefined;
      const { dayFirst, monthFirst } = reading;
      return { place, severity: "warning", data: { kind: "ambiguous", text, dayFirst, monthFirst } };
    }
    case "day":
    case "without-year":
      return undefined;
  }
}

function writtenReviews({ documents, manifest, profile }: Packet): readonly WrittenDate[] {
  const inManifest = manifest.path === undefined ? undefined : reviewInManifest(manifest);
  return [...(inManifest === undefined ? [] : [inManifest]), ...statedReviews(documents, profile.keys)].map(
    ({ date, text, place }) => ({ reading: date, text, place }),
  );
}

/** In a plan every date counts; elsewhere only a date is told that can be nothing else. */
const proseDates = inCheckedBlocks(({ block, file, role }): readonly WrittenDate[] => {
  if (role === undefined || role === "source") return [];
  return datesInBlock(block).flatMap(({ span, text, reading }) => {
    if (reading.kind === "not-a-date") return [];
    if (!PLANS.has(role) && (reading.kind !== "impossible" || !isSurelyDate(text))) return [];
    return [{ reading, text, place: placeIn({ path: file }, block, span) }];
  });
});

const PLANS: ReadonlySet<Role> = new Set<Role>(["timeline", "rehearsal"]);

function isSurelyDate(text: string): boolean {
  return /\p{L}{3}/u.test(text) || /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.test(text);
}
