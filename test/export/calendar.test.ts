import ICAL from "ical.js";
import { expect, test } from "vitest";
import { exportCalendar } from "../../server/src/export/calendar.ts";
import type { Exportable } from "../../server/src/export/exportable.ts";
import { icalendar } from "../../server/src/export/ical.ts";
import { HOSTILE } from "./hostile-packet.ts";
import { exportableExample, exportableOf } from "./packets.ts";

test("another program reads the deadlines of the bar, each with its reminders", () => {
  expect(eventsOf(calendarOf(exportableExample("returns")))).toEqual([
    "2026-11-15 Start at the latest: Data gathering (Amina Khalil) -PT159H -PT15H",
    "2027-01-14 Last day: Data gathering (Amina Khalil) -PT159H -PT15H",
    "2027-02-13 Last day: Packet review by the product leader (Amina Khalil) -PT159H -PT15H",
    "2027-02-28 Last day: Peer-advocacy signatures (Amina Khalil) -PT159H -PT15H",
    "2027-03-05 Last day: Debrief rehearsal (Amina Khalil) -PT159H -PT15H",
    "2027-03-15 Review (Amina Khalil) -PT159H -PT15H",
  ]);
});

test("an entry says what the packet itself plans, and which working day is the last", () => {
  const text = calendarOf(exportableExample("returns"));
  const [, , review] = componentsOf(text);
  expect(review?.description).toBe(
    [
      "The product leader reads the packet and comments on it.",
      "The last day that the bar allows is 2027-02-13 (a Saturday; the Friday before is 2027-02-12).",
      "The packet plans it from 2027-01-12 to 2027-02-10.",
      "Profile: L6 to L7 product manager, as one public article describes it.",
    ].join("\n"),
  );
});

test("no line is longer than 75 bytes, and what is folded reads as it was", () => {
  const title = `${"Überprüfung 🚀 ".repeat(12)}; a, b\\c`;
  const event = { id: "a@b", day: "2027-03-15", title, description: "one\r\ntwo\u0007", reminders: [0] };
  const text = icalendar("Kalender", [event], "2027-01-01");
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(componentsOf(text)).toMatchObject([{ summary: title, description: "one\ntwo" }]);
});

test("a packet's text ends no line and no entry", () => {
  expect(eventsOf(calendarOf(exportableOf(HOSTILE)))).toHaveLength(6);
});

test.each([
  ["without a review", "packet: 1\n", "The packet does not say when its review is"],
  ["under a bar without a timeline", "packet: 1\nreview: 2027-03-15\nprofile: base\n", "asks for no timeline"],
])("a packet %s has no calendar, and is told why", (_, manifest, reason) => {
  const files = [
    { path: "packet.yaml", text: manifest },
    { path: "narrative.md", text: "# Narrative\n" },
  ];
  expect(exportCalendar(exportableOf(files))).toEqual({ kind: "nothing", reason: expect.stringContaining(reason) });
});

function calendarOf(exportable: Exportable): string {
  const exported = exportCalendar(exportable);
  if (exported.kind === "nothing") throw new Error(exported.reason);
  return new TextDecoder().decode(exported.bytes);
}

function componentsOf(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

function eventsOf(text: string): readonly string[] {
  return componentsOf(text).map(({ startDate, summary, component }) => {
    const reminders = component
      .getAllSubcomponents("valarm")
      .map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
    return [startDate.toString(), summary, ...reminders].join(" ");
  });
}
