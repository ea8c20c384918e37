import { type Span, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { type PacketDocument, placeIn } from "../packet/packet-document.ts";
import { isTitled } from "../packet/part.ts";
import type { Profile } from "../profile/profile.ts";
import { deletionOf } from "./deletion.ts";
import { editAt, type Fix } from "./rule.ts";

type Piece = { readonly block: Block; readonly span: Span };

/** Moves parts of a document to its appendix, which is begun at the end where there is none. `depth` is that of its heading. */
export function appendixFix(
  title: string,
  document: PacketDocument,
  pieces: readonly Piece[],
  depth: number,
  { sections }: Profile,
): readonly Fix[] {
  const appendix = document.sections.find((section) => isTitled(section.title, sections.appendix));
  const home = document.markdown.blocks[(appendix?.to ?? document.markdown.blocks.length) - 1];
  if (home === undefined) return [];
  const end = home.text.length;
  const heading = appendix === undefined ? `\n\n${"#".repeat(depth)} Appendix` : "";
  const moved = pieces.map(({ block, span }) => textOf(block.text, span).trim()).join("\n\n");
  const staying = pieces.filter(({ block, span }) => block !== home || span.end < end);
  const taken = staying.map(({ block, span }) => editAt(placeIn(document, block, span), deletionOf(block, span), ""));
  // What stands last is written anew below the heading.
  const last = pieces.find(({ block, span }) => block === home && span.end === end);
  const from = { start: last?.span.start ?? end, end };
  const text = `${heading}\n\n${moved}`;
  const opens = from.start === 0;
  return [
    {
      title,
      safe: false,
      edits: [...taken, editAt(placeIn(document, home, from), from, opens ? text.trimStart() : text)],
    },
  ];
}
