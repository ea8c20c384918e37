import { memoByFirst } from "../base/memo.ts";
import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { absoluteSpan, blockStart } from "../markdown/document.ts";
import type { Section } from "../markdown/section.ts";
import { readDeck } from "../packet/deck.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import { readStories } from "../packet/stories.ts";
import type { Role } from "../profile/role.ts";
import type { Checked } from "../rules/checker.ts";

/** An entry of a document's outline. Spans count in the document's text. */
export type OutlineItem = {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
};

export type OutlineKind = "section" | "slot" | "row" | "story" | "slide";

/** The sections by the roles that they play: the storyline with its slots, the impact table with its rows, the stories, the slides. */
export function outlineOf(checked: Checked, document: PacketDocument): readonly OutlineItem[] {
  return readOutline(document, checked);
}

const readOutline = memoByFirst((document: PacketDocument, checked: Checked): readonly OutlineItem[] => {
  const things = thingsIn(checked, document);
  const roles = sectionRoles(checked, document);
  const { markdown, sections } = document;
  const top: OutlineItem[] = [];
  const open: { readonly section: Section; readonly children: OutlineItem[] }[] = [];
  let next = 0;
  for (const [index, block] of markdown.blocks.entries()) {
    while ((open.at(-1)?.section.to ?? index + 1) <= index) open.pop();
    const home = open.at(-1)?.children ?? top;
    const own = things.get(block) ?? [];
    const section = sections[next]?.from === index ? sections[next] : undefined;
    if (section === undefined) {
      home.push(...own.map((thing) => leafItem(thing, document)));
      continue;
    }
    next += 1;
    const children: OutlineItem[] = [];
    home.push(sectionItem(section, own[0], roles.get(section) ?? "", document, children));
    open.push({ section, children });
  }
  return top;
});

/** Something of the packet that stands at a place of the document. */
type Thing = Pick<OutlineItem, "name" | "detail" | "kind"> & { readonly block: Block; readonly span: Span };

/** By their blocks, in the order of the text. A heading that is one has it as its only one. */
function thingsIn(checked: Checked, document: PacketDocument): ReadonlyMap<Block, readonly Thing[]> {
  const { packet } = checked;
  const { storyline, impactTable } = packet;
  const things: Thing[] = [];
  const add = (place: Place, thing: Pick<Thing, "name" | "detail" | "kind">): void => {
    if (place.file === document.path && place.block !== undefined) {
      things.push({ ...thing, block: place.block, span: place.span });
    }
  };
  for (const { slot, cue } of storyline?.slots ?? []) {
    if (cue !== undefined) add(cue.place, { name: slot.title, detail: cue.text, kind: "slot" });
  }
  for (const row of impactTable?.rows ?? []) {
    add(row.place, { name: row.label || "(no label)", detail: row.cells.get("net")?.text ?? "", kind: "row" });
  }
  for (const { place, title, principles } of readStories(packet)) {
    add(place, { name: title, detail: principles.map(({ name }) => name).join(", "), kind: "story" });
  }
  for (const { place, title, wanted } of readDeck(packet)?.slides ?? []) {
    add(place, { name: title || "(untitled)", detail: wanted?.title ?? "", kind: "slide" });
  }
  const byBlock = new Map<Block, Thing[]>();
  for (const thing of things.toSorted((left, right) => left.span.start - right.span.start)) {
    const known = byBlock.get(thing.block);
    if (known === undefined) byBlock.set(thing.block, [thing]);
    else known.push(thing);
  }
  return byBlock;
}

function sectionRoles({ packet }: Checked, document: PacketDocument): ReadonlyMap<Section, Role> {
  return new Map(
    packet.parts.flatMap(({ document: home, section, role }) =>
      home === document && section !== undefined ? [[section, role] as const] : [],
    ),
  );
}

function sectionItem(
  { title, heading, to }: Section,
  thing: Thing | undefined,
  role: Role | "",
  { markdown }: PacketDocument,
  children: readonly OutlineItem[],
): OutlineItem {
  const last = markdown.blocks[to - 1] ?? heading;
  return {
    name: title === "" ? "(untitled)" : title,
    detail: thing?.detail ?? role,
    kind: thing?.kind ?? "section",
    span: { start: blockStart(markdown, heading), end: blockStart(markdown, last) + last.text.length },
    nameSpan: absoluteSpan(markdown, heading, { start: 0, end: heading.text.length }),
    children,
  };
}

function leafItem({ name, detail, kind, block, span }: Thing, { markdown }: PacketDocument): OutlineItem {
  const place = absoluteSpan(markdown, block, span);
  return { name, detail, kind, span: place, nameSpan: place, children: [] };
}
