import { readDeck } from "../packet/deck.ts";
import type { Packet } from "../packet/packet.ts";
import { placeOfBlock } from "../packet/packet-document.ts";
import type { Slide } from "../profile/bar.ts";
import { editAt, type Fix } from "./rule.ts";

/** Inserts the slides that the deck lacks behind its last block, each with its sentence of the storyline and what it has to show. */
export function missingSlideFixes(packet: Packet): readonly Fix[] {
  const deck = readDeck(packet);
  const bar = packet.profile.deck;
  const last = deck?.part.blocks.at(-1);
  if (deck === undefined || bar === undefined || last === undefined) return [];
  const missing = bar.slides.filter((wanted) => !deck.slides.some((slide) => slide.wanted === wanted));
  if (missing.length === 0) return [];
  const { document } = deck.part;
  const depth =
    deck.slides.flatMap(({ pieces }) => pieces.flatMap(({ block }) => block.heading?.depth ?? []))[0] ??
    (deck.part.section?.depth ?? 0) + 1;
  const parted = deck.part.blocks.some(({ kind }) => kind === "rule");
  const text = missing.map((slide) => `${parted ? "\n\n---" : ""}\n\n${slideText(slide, depth, packet)}`).join("");
  const place = { ...placeOfBlock(document, last), span: { start: last.text.length, end: last.text.length } };
  return [
    {
      title: missing.length === 1 ? "Insert the missing slide" : `Insert the ${missing.length} missing slides`,
      safe: false,
      edits: [editAt(place, place.span, text)],
    },
  ];
}

function slideText({ title, sentence, needs }: Slide, depth: number, { storyline, profile }: Packet): string {
  const index = profile.storyline?.sentences.findIndex(({ id }) => id === sentence) ?? -1;
  const own = storyline?.sentences[index]?.text;
  const heading = `${"#".repeat(depth)} ${title}`;
  const bullets = needs.map((need) => `- [TODO: ${NEEDS[need] ?? need}]`).join("\n");
  return [heading, ...(own === undefined ? [] : [own]), bullets].join("\n\n");
}

const NEEDS: Readonly<Partial<Record<Slide["needs"][number], string>>> = {
  size: "how large, in money or in numbers, with its source",
  change: "from __ to __, with its source",
  money: "the amount, with its source",
  capability: "what the business can do now",
};
