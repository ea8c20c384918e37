import { readDeck } from "../packet/deck.ts";
import type { Packet } from "../packet/packet.ts";
import { placeOfBlock } from "../packet/packet-document.ts";
import { placeOfPart } from "../packet/part.ts";
import type { Place } from "../packet/place.ts";
import type { StorylineCopy } from "../packet/storyline-copies.ts";
import { editAt, type Fix } from "./rule.ts";

/**
 * Puts a sentence of the storyline where a document lacks it: under its slide's heading, else behind the copy of the sentence before it,
 * else in front of the one after it, else at the end. `place` is where the document's part begins.
 */
export function absentCopyFixes(
  place: Place,
  index: number,
  copies: readonly StorylineCopy[],
  packet: Packet,
): readonly Fix[] {
  const text = packet.storyline?.sentences[index]?.text;
  if (text === undefined) return [];
  const home = slideOf(place, index, packet) ?? besideCopy(place, index, copies) ?? endOfPart(place, packet);
  if (home === undefined) return [];
  const { at, before, after } = home;
  return [
    { title: "Insert the storyline's sentence", safe: false, edits: [editAt(at, at.span, before + text + after)] },
  ];
}

type Home = { readonly at: Place; readonly before: string; readonly after: string };

function slideOf({ file }: Place, index: number, packet: Packet): Home | undefined {
  const id = packet.profile.storyline?.sentences[index]?.id;
  const slide = readDeck(packet)?.slides.find(
    ({ document, wanted }) => document.path === file && wanted?.sentence === id,
  );
  return slide?.place.block?.heading === undefined ? undefined : behind(slide.place, "\n\n");
}

function besideCopy({ file }: Place, index: number, copies: readonly StorylineCopy[]): Home | undefined {
  const own = copies.flatMap((copy) =>
    copy.kind !== "absent" && copy.sentence.place.file === file
      ? [{ index: copy.index, place: copy.sentence.place }]
      : [],
  );
  const previous = own.find((copy) => copy.index === index - 1);
  if (previous !== undefined) return behind(previous.place, " ");
  const next = own.find((copy) => copy.index === index + 1)?.place;
  if (next === undefined) return undefined;
  return { at: { ...next, span: { start: next.span.start, end: next.span.start } }, before: "", after: " " };
}

function endOfPart(place: Place, { parts }: Packet): Home | undefined {
  const part = parts.find((one) => {
    const start = placeOfPart(one);
    return start.file === place.file && start.block === place.block;
  });
  const last = part?.blocks.at(-1);
  if (part === undefined || last === undefined) return undefined;
  return behind({ ...placeOfBlock(part.document, last), span: { start: 0, end: last.text.length } }, "\n\n");
}

function behind(place: Place, before: string): Home {
  return { at: { ...place, span: { start: place.span.end, end: place.span.end } }, before, after: "" };
}
