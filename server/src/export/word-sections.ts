import {
  Bookmark,
  Footer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type SectionOptions,
  type Table,
  TextRun,
} from "docx";
import type { Packet } from "../packet/packet.ts";
import type { Role } from "../profile/role.ts";
import { citedSources } from "./cited-sources.ts";
import type { Exportable } from "./exportable.ts";
import type { PlacedContent } from "./packet-contents.ts";
import { packetTitle } from "./packet-title.ts";
import { printable } from "./printable.ts";
import { type Stamp, stampWarnings } from "./stamp.ts";
import { wordBlocks } from "./word-blocks.ts";
import type { WordFootnotes } from "./word-footnotes.ts";
import { rowAnchor, sourceAnchor, wordTarget } from "./word-links.ts";
import { PAGE } from "./word-style.ts";

/** The document's parts, each on pages of its own; the impact table lies across. */
export function wordSections(
  exportable: Exportable,
  contents: ReadonlyMap<Role, readonly PlacedContent[]>,
  footnotes: WordFootnotes,
  stamps: readonly Stamp[],
): readonly SectionOptions[] {
  const { packet } = exportable.checked;
  const lists = counter();
  const blocks = (role: Role, width: number): readonly (Paragraph | Table)[] =>
    (contents.get(role) ?? []).flatMap((placed) => placedBlocks(placed, exportable, footnotes, lists, width));
  const parts = PARTS.map((role) => ({ role, across: role === "impact" })).map(({ role, across }) => ({
    across,
    children: blocks(role, across ? PAGE.height - 2 * PAGE.margin : PAGE.width - 2 * PAGE.margin),
  }));
  const [first, ...others] = parts;
  const opening = { across: false, children: [...titleBlocks(packet, stamps), ...(first?.children ?? [])] };
  const sources = { across: false, children: sourceBlocks(exportable) };
  return [opening, ...others, sources]
    .filter(({ children }) => children.length > 0)
    .map(({ across, children }) => ({
      properties: { page: page(across) },
      footers: { default: footer(packet) },
      children,
    }));
}

const PARTS: readonly Role[] = ["narrative", "impact", "stories", "endorsements", "timeline"];

function placedBlocks(
  placed: PlacedContent,
  { checked: { packet, figuresOf } }: Exportable,
  footnotes: WordFootnotes,
  nextList: () => number,
  width: number,
): readonly (Paragraph | Table)[] {
  const { document, block, content } = placed;
  const isImpact = packet.impactTable?.block === block;
  const target = (address: string) => wordTarget(address, document, packet);
  return wordBlocks(content, {
    block,
    figures: figuresOf(document, block),
    target,
    footnote: (label) => footnotes.add(label, placed, { target }),
    width,
    headingOffset: 0,
    rowBookmark: (row) => (isImpact && row > 0 ? rowAnchor(row - 1) : undefined),
    nextList,
  });
}

function titleBlocks(packet: Packet, stamps: readonly Stamp[]): readonly Paragraph[] {
  const { manifest, facts, profile } = packet;
  const lines = [
    [facts.candidate, manifest.level === undefined ? undefined : `${manifest.level.from} to ${manifest.level.to}`],
    [facts.review === undefined ? undefined : `Review: ${facts.review.text}`],
    [`Bar: ${profile.title}`],
  ].map((parts) => parts.filter((part) => part !== undefined).join("  ·  "));
  return [
    new Paragraph({ style: "Kicker", children: [plain("PROMOTION PACKET")] }),
    new Paragraph({ heading: "Title", children: [plain(packetTitle(packet))] }),
    ...lines.filter((line) => line !== "").map((line) => new Paragraph({ style: "Note", children: [plain(line)] })),
    ...alarmBlocks(stamps),
    new Paragraph({ style: "Note" }),
  ];
}

function alarmBlocks(stamps: readonly Stamp[]): readonly Paragraph[] {
  const accounts = stampWarnings(stamps);
  if (accounts.length === 0) return [];
  const lines = [
    "Look at before the review. These figures contradict the evidence (✗) or are not backed by it (○):",
    ...accounts,
  ];
  return lines.map((line) => new Paragraph({ style: "Alarm", children: [plain(line)] }));
}

function sourceBlocks(exportable: Exportable): readonly Paragraph[] {
  const { sources } = exportable.checked.packet;
  const indexes = new Map(sources.map(({ path }, index) => [path, index]));
  const entries = citedSources(exportable).map(({ path, cited }) => {
    const name: ParagraphChild = new Bookmark({
      id: sourceAnchor(indexes.get(path) ?? 0),
      children: [new TextRun({ text: printable(path), bold: true })],
    });
    const words = cited.length === 0 ? "not cited" : cited.join(", ");
    return new Paragraph({ bullet: { level: 0 }, children: [name, plain(`: ${words}`)] });
  });
  if (entries.length === 0) return [];
  return [new Paragraph({ heading: "Heading1", children: [plain("Sources")] }), ...entries];
}

function page(across: boolean): SectionOptions["properties"]["page"] {
  const { width, height, margin } = PAGE;
  // The library turns the page around itself.
  return {
    size: { orientation: across ? "landscape" : "portrait", width, height },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
}

function footer({ manifest, facts }: Packet): Footer {
  const owner = [manifest.flagship, facts.candidate].filter((part) => part !== undefined).join("  ·  ");
  const number = new TextRun({
    children: [owner === "" ? "" : "  ·  ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [new Paragraph({ style: "Note", alignment: "right", children: [plain(owner), number] })],
  });
}

function plain(text: string): TextRun {
  return new TextRun({ text: printable(text) });
}

function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}
