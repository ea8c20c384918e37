import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { rowTexts } from "./impact-table.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { placeIn, placeOfBlock } from "./packet-document.ts";
import { isTitled, type Part } from "./part.ts";
import type { Place } from "./place.ts";

export type PacketRehearsal = {
  readonly part: Part;
  /** Undefined where nothing says who listens. */
  readonly attendees?: Attendees;
  readonly script: Script;
};

export type Attendees = {
  /** The heading, or the line that names them. */
  readonly place: Place;
  /** What is said of them: an item, a row or a line each. */
  readonly lines: readonly string[];
};

export type Script = { readonly place: Place; readonly words: number };

/** Undefined where the packet has no rehearsal. */
export const readRehearsal: (packet: Packet) => PacketRehearsal | undefined = memoByPacket((packet: Packet) => {
  const part = packet.partsOf("rehearsal")[0];
  if (part === undefined) return undefined;
  const attendees =
    attendeesUnderHeading(part, packet.profile) ??
    attendeesInLine(part, packet.profile) ??
    attendeesByLabel(part, packet.profile);
  return { part, script: scriptOf(part, packet.profile), ...(attendees !== undefined && { attendees }) };
});

function attendeesUnderHeading(part: Part, { sections }: Profile): Attendees | undefined {
  const section = sectionTitled(part, sections.attendees);
  if (section === undefined) return undefined;
  const lines = part.document.markdown.blocks.slice(section.from + 1, section.to).flatMap(linesOf);
  return { place: placeOfBlock(part.document, section.heading), lines };
}

/** `Attendees: my manager and two senior peers`, in a line of its own, an item or a row. */
function attendeesInLine(part: Part, { sections }: Profile): Attendees | undefined {
  const names = compileWords(sections.attendees);
  for (const block of part.blocks) {
    if (block.heading !== undefined || block.kind === "front-matter") continue;
    for (const { span } of block.leaves) {
      const text = plainText(block, span);
      const [name] = findWords(names, text);
      if (name === undefined || name.span.start > 0) continue;
      const inside = block.leaves
        .filter((leaf) => leaf.span.start >= span.start)
        .map((leaf) => plainText(block, leaf.span));
      const own = text.slice(name.span.end).replace(/^[\s:]+/, "");
      return {
        place: placeIn(part.document, block, span),
        lines: [own, ...inside.slice(1), ...linesBehind(part, block, own)],
      };
    }
  }
  return undefined;
}

/** Items such as `Manager: Joanna Petrov`, each labelled with a sort of listener that the bar asks for. */
function attendeesByLabel({ document, blocks }: Part, { rehearsal }: Profile): Attendees | undefined {
  const listeners = compileWords((rehearsal?.audience ?? []).flatMap(({ words }) => words));
  for (const block of blocks) {
    const labelled = block.leaves.flatMap(({ span, inList, kind }) => {
      const text = inList || kind === "cell" ? plainText(block, span) : "";
      const [found] = findWords(listeners, text);
      return found?.span.start === 0 && /^\s*:/.test(text.slice(found.span.end)) ? [{ span, text }] : [];
    });
    const [first] = labelled;
    if (first === undefined) continue;
    return { place: placeIn(document, block, first.span), lines: labelled.map(({ text }) => text) };
  }
  return undefined;
}

/** `Attendees:` alone in its paragraph has its list in the next block. */
function linesBehind(part: Part, block: Block, own: string): readonly string[] {
  const next = part.blocks[part.blocks.indexOf(block) + 1];
  return own === "" && next !== undefined && next.heading === undefined ? linesOf(next) : [];
}

function linesOf(block: Block): readonly string[] {
  if (block.tables.length > 0) {
    return block.tables.flatMap((table) =>
      table.rows.slice(1).map((_, index) => rowTexts(block, table, index + 1).join(", ")),
    );
  }
  return block.leaves.map(({ span }) => plainText(block, span));
}

/** What is spoken: the section that says so, or else all running text that is neither a list nor about the listeners. */
function scriptOf(part: Part, { sections }: Profile): Script {
  const { document, blocks } = part;
  const section = sectionTitled(part, sections.script);
  const listeners = sectionTitled(part, sections.attendees);
  const spoken =
    section === undefined
      ? blocks.filter((block) => {
          const index = document.markdown.blocks.indexOf(block);
          return listeners === undefined || index < listeners.from || index >= listeners.to;
        })
      : document.markdown.blocks.slice(section.from + 1, section.to);
  const first = section?.heading ?? spoken.find((block) => block.kind === "paragraph") ?? part.section?.heading;
  const words = spoken.reduce((sum, block) => sum + spokenWords(block, section !== undefined), 0);
  const place =
    first === undefined ? { file: document.path, span: { start: 0, end: 0 } } : placeOfBlock(document, first);
  return { place, words };
}

function spokenWords(block: Block, withLists: boolean): number {
  if (block.definition !== undefined) return 0;
  return block.leaves
    .filter(({ kind, inList }) => kind === "paragraph" && (withLists || !inList))
    .reduce((sum, { span }) => sum + tokensOf(plainText(block, span)).length, 0);
}

function sectionTitled({ document, blocks, section }: Part, names: readonly string[]) {
  return document.sections.find(
    ({ title, heading }) => heading !== section?.heading && blocks.includes(heading) && isTitled(title, names),
  );
}
