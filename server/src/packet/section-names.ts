import type { Block } from "../markdown/block.ts";
import { blockIndex } from "../markdown/document.ts";
import type { Section } from "../markdown/section.ts";
import type { PacketDocument } from "./packet-document.ts";
import { isTitled } from "./part.ts";

/** The sections that hold a block, the outermost first. */
export function sectionsAround(document: PacketDocument, block: Block): readonly Section[] {
  const index = blockIndex(document.markdown, block);
  return document.sections.filter(({ from, to }) => from <= index && index < to);
}

/** True where a section around the block has one of the names. */
export function isInSection(document: PacketDocument, block: Block, names: readonly string[]): boolean {
  return sectionsAround(document, block).some(({ title }) => isTitled(title, names));
}
