import type { Block } from "../markdown/block.ts";
import type { Packet } from "../packet/packet.ts";
import { type PacketDocument, placeOfBlock } from "../packet/packet-document.ts";
import { skeletonFor } from "../packet/skeleton.ts";
import { type NewPacket, type SkeletonDocument, skeletonText } from "../packet/skeleton-document.ts";
import type { Role } from "../profile/role.ts";
import { editAt, type Fix } from "./rule.ts";

/** Lays out a document that the packet lacks: in a file of its own, or as a section where the packet is one document. */
export function missingDocumentFixes(role: Role, packet: Packet): readonly Fix[] {
  const skeleton = skeletonFor(role, knownOf(packet), packet.profile);
  if (skeleton === undefined) return [];
  const [document, another] = packet.documents;
  const isPacket = document?.frontMatter.entries.some(({ key }) => key === "packet") ?? false;
  return document !== undefined && another === undefined && isPacket
    ? sectionFixes(role, skeleton, document)
    : fileFixes(`${role}.md`, skeleton, packet);
}

/** Lays out text behind the last of the blocks. */
export function layOutBehind(
  title: string,
  document: PacketDocument,
  blocks: readonly Block[],
  text: string,
): readonly Fix[] {
  const last = blocks.at(-1);
  if (last === undefined) return [];
  const end = { start: last.text.length, end: last.text.length };
  return [{ title, safe: false, edits: [editAt(placeOfBlock(document, last), end, `\n\n${text}`)] }];
}

function fileFixes(path: string, skeleton: SkeletonDocument, { files }: Packet): readonly Fix[] {
  if (files.has(path)) return [];
  const place = { file: path, span: { start: 0, end: 0 } };
  const edit = editAt(place, place.span, skeletonText(skeleton));
  return [{ title: `Create ${path} to fill in`, safe: false, edits: [edit] }];
}

function sectionFixes(role: Role, { heading, body }: SkeletonDocument, document: PacketDocument): readonly Fix[] {
  const { sections } = document;
  const outer = "#".repeat(sections.reduce((least, { depth }) => Math.min(least, depth), sections[0]?.depth ?? 1));
  const text =
    role === "deck"
      ? `${outer}# Deck\n\n${slideSections(`# ${heading}\n\n${body}`, `${outer}#`)}`
      : `${outer}# ${heading}\n\n${body.replace(/^#+ /gm, `${outer}$&`)}`;
  return layOutBehind(
    `Add a section “${role === "deck" ? "Deck" : heading}” to fill in`,
    document,
    document.markdown.blocks,
    text,
  );
}

/** Slides below headings: the lines that part them in a file of their own would part the document as well. */
function slideSections(slides: string, outer: string): string {
  return slides.replace(/^---\n\n/gm, "").replace(/^#+ /gm, `${outer}$&`);
}

function knownOf({ facts, manifest, storyline }: Packet): NewPacket {
  const review = facts.review?.date;
  return {
    candidate: facts.candidate ?? "[TODO: your name]",
    from: manifest.level?.from ?? "[TODO: level]",
    to: manifest.level?.to ?? "[TODO: level]",
    storyline: storyline?.sentences.map(({ text }) => text) ?? [],
    ...(review?.kind === "day" && { review: review.day }),
  };
}
