import type { Span } from "../base/span.ts";
import { absoluteSpan, blockStart } from "../markdown/document.ts";
import type { Section } from "../markdown/section.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Part } from "../packet/part.ts";
import type { Checked } from "../rules/checker.ts";

/** An entry of a document's outline. Spans count in the document's text. */
export type OutlineItem = {
  readonly name: string;
  readonly detail: string;
  readonly kind: "section" | "slot" | "row" | "story" | "slide";
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
};

/** The sections, with the storyline's slots and the impact table's rows inside theirs. */
export function outlineOf(checked: Checked, document: PacketDocument): readonly OutlineItem[] {
  const parts = checked.packet.parts.filter((part) => part.document === document);
  return sectionItems(document.sections, -1, document.markdown.blocks.length, { checked, document, parts });
}

type Context = { readonly checked: Checked; readonly document: PacketDocument; readonly parts: readonly Part[] };

function sectionItems(
  sections: readonly Section[],
  from: number,
  to: number,
  context: Context,
): readonly OutlineItem[] {
  const { document, parts } = context;
  const inside = sections.filter((section) => section.from > from && section.to <= to);
  const outer = inside.filter(
    (section) => !inside.some((other) => other !== section && other.from < section.from && section.to <= other.to),
  );
  return outer.map((section): OutlineItem => {
    const role = parts.find((part) => part.section === section)?.role ?? "";
    const last = document.markdown.blocks[section.to - 1] ?? section.heading;
    return {
      name: section.title === "" ? "(untitled)" : section.title,
      detail: role,
      kind:
        role === "stories" || parts.some((part) => part.role === "stories" && section.depth > 1) ? "story" : "section",
      span: {
        start: blockStart(document.markdown, section.heading),
        end: blockStart(document.markdown, last) + last.text.length,
      },
      nameSpan: absoluteSpan(document.markdown, section.heading, { start: 0, end: section.heading.text.length }),
      children: [...contentItems(section, inside, context), ...sectionItems(inside, section.from, section.to, context)],
    };
  });
}

/** What stands in the section itself, and not in one of its subsections. */
function contentItems(
  section: Section,
  sections: readonly Section[],
  { checked, document }: Context,
): readonly OutlineItem[] {
  const { storyline, impactTable } = checked.packet;
  const end = sections.find((other) => other.from > section.from && other.to <= section.to)?.from ?? section.to;
  const own = new Set(document.markdown.blocks.slice(section.from, end));
  const slots = (storyline?.slots ?? []).flatMap(({ slot, cue }): readonly OutlineItem[] => {
    const block = cue?.place.block;
    if (cue === undefined || block === undefined || !own.has(block)) return [];
    const span = absoluteSpan(document.markdown, block, cue.place.span);
    return [{ name: slot.title, detail: cue.text, kind: "slot", span, nameSpan: span, children: [] }];
  });
  if (impactTable === undefined || !own.has(impactTable.block)) return slots;
  const rows = impactTable.rows.map((row): OutlineItem => {
    const span = absoluteSpan(document.markdown, impactTable.block, row.place.span);
    return {
      name: row.label === "" ? "(no label)" : row.label,
      detail: row.cells.get("net")?.text ?? "",
      kind: "row",
      span,
      nameSpan: span,
      children: [],
    };
  });
  return [...slots, ...rows];
}
