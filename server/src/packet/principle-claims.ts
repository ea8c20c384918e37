import { memoByFirst } from "../base/memo.ts";
import { contains, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { statedPrinciples } from "./front-matter-principles.ts";
import { inPartsOf } from "./in-every-block.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { principleTags } from "./principle-tags.ts";
import { packetStories, type Story } from "./stories.ts";

/** Where the packet says of itself that it shows a principle. */
export type PrincipleClaim = { readonly principle: Principle; readonly place: Place };

/** What the packet claims outside its stories, each principle once: in what introduces them, in front matter, in other documents. */
export const claimedPrinciples: (packet: Packet) => readonly PrincipleClaim[] = memoByPacket((packet: Packet) => {
  const { stories, outside } = packetStories(packet);
  const aboutStories = outside.flatMap(({ document, blocks }) =>
    blocks.flatMap((block) => claimsIn(block, document.path, packet.profile, "lenient")),
  );
  const inFrontMatter = packet.documents.flatMap((document) => {
    const { known } = statedPrinciples(document, packet.profile);
    return isTagged(document, stories, known.length) ? [] : known;
  });
  const claims = new Map<Principle, PrincipleClaim>();
  for (const claim of [...aboutStories, ...inFrontMatter, ...claimedElsewhere(packet)]) {
    if (!claims.has(claim.principle)) claims.set(claim.principle, claim);
  }
  return [...claims.values()];
});

/** True where the front matter of a document is about the stories in it: about its only one, or by a single principle. */
function isTagged(document: PacketDocument, stories: readonly Story[], named: number): boolean {
  const told = stories.filter((story) => story.document === document).length;
  return told === 1 || (told > 1 && named === 1);
}

const claimedElsewhere = inPartsOf(["narrative", "email", "deck", "rehearsal"], (block, path, profile) =>
  claimsIn(block, path, profile, "strict"),
);

/** Beside the stories any list of principles claims them; elsewhere the sentence must say so. */
function claimsIn(block: Block, path: string, profile: Profile, bar: "lenient" | "strict"): readonly PrincipleClaim[] {
  if (block.kind === "heading" || block.kind === "quote" || block.tables.length > 0) return [];
  return sentenceClaims(block, profile)
    .filter(({ listed, labelled }) => labelled || (bar === "lenient" ? true : listed))
    .map(({ principle, span }) => ({ principle, place: placeIn({ path }, block, span) }));
}

const sentenceClaims = memoByFirst((block: Block, profile: Profile) =>
  block.sentences.flatMap(({ span }) => {
    const leaf = block.leaves.find((one) => contains(one.span, span))?.span ?? span;
    const tags = principleTags(block, leaf, profile).filter((tag) => contains(span, tag.span));
    if (tags.length === 0) return [];
    const masked = textOf(block.masked, span);
    const claiming = findWords(compileWords(profile.words.principleClaim), masked).map((found) =>
      shift(found.span, span.start),
    );
    const [denial] = findWords(compileWords(profile.words.negation), masked).map((found) =>
      shift(found.span, span.start),
    );
    const asserted = tags.filter((tag) => denial === undefined || isBefore(claiming, tag, denial));
    const several = new Set(asserted.map(({ principle }) => principle)).size > 1;
    const listed = several && claiming.length > 0;
    return asserted
      .filter(({ by }) => by !== "sentence" || several || claiming.length > 0)
      .map(({ principle, span: at, by }) => ({ principle, span: at, listed, labelled: by === "label" }));
  }),
);

type Ranged = { readonly start: number; readonly end: number };

/** `I claim Dive Deep, not Frugality` claims the first and not the second. */
function isBefore(claiming: readonly Ranged[], tag: { readonly span: Ranged }, denial: Ranged): boolean {
  return tag.span.end <= denial.start && claiming.some(({ start }) => start < tag.span.start);
}
