import { contains } from "../base/span.ts";
import { plainText } from "../markdown/plain-text.ts";
import { ROLES } from "../profile/role.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Day } from "./date.ts";
import { statedReviews } from "./facts.ts";
import { inPartsOf } from "./in-every-block.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { placeIn } from "./packet-document.ts";
import { datesInBlock, type PlacedDay, settledDay, type WrittenDate } from "./settle-date.ts";
import { entriesAbout, readTimeline, reviewDay } from "./timeline.ts";

/** Every day that the packet gives for the review: in front matter, in the timeline, and in sentences that say it outright. */
export const reviewMentions: (packet: Packet) => readonly PlacedDay[] = memoByPacket((packet: Packet) => {
  const stated = statedReviews(packet.documents, packet.profile.keys).flatMap(
    ({ date, text, place }) => settledDay({ reading: date, text, place }, packet) ?? [],
  );
  const timeline = readTimeline(packet);
  const planned =
    timeline === undefined
      ? []
      : entriesAbout(timeline.entries, { kind: "review" }).flatMap(({ start, end }) => start ?? end ?? []);
  return [...stated, ...planned, ...inProse(packet)];
});

/** A sentence may speak of another review, which is not near this one. */
const NEAR: Day = 60;

function inProse(packet: Packet): readonly PlacedDay[] {
  const review = reviewDay(packet);
  const bar = packet.profile.timeline;
  if (review === undefined || bar === undefined) return [];
  const matcher = compileWords(reviewNames(packet));
  return datesInSentences(packet).flatMap(({ date, before }): readonly PlacedDay[] => {
    const name = findWords(matcher, before).at(-1);
    const outright = name !== undefined && isOutright(before, name.span, name.entry);
    // `The review on 3 May` may be any review of that day; the day that a packet is for is its own.
    if (!(outright && date.reading.kind !== "without-year") && !isPacketFor(before, packet)) return [];
    const day = settledDay(date, packet);
    return day === undefined || Math.abs(day.day - review.day) > NEAR ? [] : [day];
  });
}

/** The dates in sentences, with what stands before them in the sentence. */
const datesInSentences = inPartsOf(
  ROLES.filter((role) => role !== "timeline" && role !== "source"),
  (block, path): readonly { readonly date: WrittenDate; readonly before: string }[] =>
    datesInBlock(block).flatMap(({ span, text, reading }) => {
      const sentence = block.sentences.find((one) => contains(one.span, span));
      if (sentence === undefined) return [];
      const before = plainText(block, { start: sentence.span.start, end: span.start });
      return [{ date: { reading, text, place: placeIn({ path }, block, span) }, before }];
    }),
);

/** `the review on`, `Review date:`, `the HC meeting is on`; a name of one word needs an article, or to stand first. */
function isOutright(
  before: string,
  { start, end }: { readonly start: number; readonly end: number },
  name: string,
): boolean {
  if (
    !/^(?:\s+date)?(?:\s*:|\s+(?:is\s+|falls\s+|meets\s+|takes\s+place\s+|will\s+be\s+)?(?:on|of))?\s*$/i.test(
      before.slice(end),
    )
  )
    return false;
  if (before.slice(end).trim() === "" && !/\bdate$/i.test(name)) return false;
  const last = tokensOf(before.slice(0, start)).at(-1)?.word;
  return tokensOf(name).length > 1 || last === undefined || ARTICLES.has(last);
}

/** `my packet for`. */
function isPacketFor(before: string, { profile: { vocabulary } }: Packet): boolean {
  const { one, aliases } = vocabulary.packet;
  const name = findWords(compileWords([one, ...aliases]), before).at(-1);
  return name !== undefined && /^\s+for(?:\s+the)?\s*$/i.test(before.slice(name.span.end));
}

const ARTICLES: ReadonlySet<string> = new Set(["the", "quarterly", "next", "target"]);

const reviewNames = memoByPacket((packet: Packet): readonly string[] => {
  const { review, steps } = packet.profile.timeline ?? { review: { title: "", aliases: [] }, steps: [] };
  const others = steps.flatMap(({ title, aliases }) => [title, ...aliases]);
  return [review.title, ...review.aliases, ...others.map((name) => `!${name}`)].filter(
    (name) => name !== "" && name !== "!",
  );
});
