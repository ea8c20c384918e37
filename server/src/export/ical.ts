import { strToU8 } from "fflate";

/** An entry of a calendar that takes a whole day. */
export type DayEvent = {
  /** The same for the same event of the same packet, so that importing again replaces it. */
  readonly id: string;
  /** `2027-03-15`. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  /** How many days before it to remind. */
  readonly reminders: readonly number[];
};

/** The events as RFC 5545 has them. `made` is the day that they are dated from, since every event has to say when it was written. */
export function icalendar(name: string, events: readonly DayEvent[], made: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Throughline//Deadlines//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, made)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ id, day, title, description, reminders }: DayEvent, made: string): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(id)}`,
    `DTSTAMP:${compact(made)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    "TRANSP:TRANSPARENT",
    ...reminders.flatMap((days) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escaped(days === 0 ? title : `In ${days} ${days === 1 ? "day" : "days"}: ${title}`)}`,
      // A whole day starts at midnight; people are reminded at nine in the morning.
      `TRIGGER:-PT${days * HOURS - MORNING}H`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

const HOURS = 24;
const MORNING = 9;

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(CONTROLS, "");
}

const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** No line has more than 75 bytes; what is longer goes on behind a space in the next. */
function folded(line: string): string {
  let text = "";
  let bytes = 0;
  for (const character of line) {
    const size = strToU8(character).length;
    if (bytes + size > LONGEST_LINE) {
      text += "\r\n ";
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

const LONGEST_LINE = 75;
