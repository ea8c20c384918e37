import { contains, type Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { headingText } from "../markdown/section.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Role } from "../profile/role.ts";
import type { CheckedFigure } from "../reconcile/verdict.ts";
import { checkedBlocks } from "../rules/checked-blocks.ts";
import type { Exportable } from "./exportable.ts";
import { type FiguredText, figuredText } from "./figured-text.ts";

/** A document with everything in it that states a figure. */
export type DocumentClaims = { readonly path: string; readonly sections: readonly SectionClaims[] };

export type SectionClaims = { readonly title: string; readonly claims: readonly Claim[] };

/** A sentence, or a row of a table, with its figures. */
export type Claim = {
  /** One text for a sentence, one for each cell of a row. */
  readonly texts: readonly FiguredText[];
  readonly figures: readonly CheckedFigure[];
};

/** Every claim of the packet, the narrative's first. */
export function packetClaims({ checked }: Exportable): readonly DocumentClaims[] {
  const { packet, figuresOf } = checked;
  const played = new Set([...checkedBlocks(packet)].map(({ block }) => block));
  return inReadingOrder(packet).flatMap((document): readonly DocumentClaims[] => {
    const sections: { readonly title: string; readonly claims: Claim[] }[] = [];
    document.markdown.blocks.forEach((block, index) => {
      const claims = played.has(block) ? blockClaims(block, figuresOf(document, block)) : [];
      if (claims.length === 0) return;
      const title = titleAbove(document, index);
      const last = sections.at(-1);
      if (last?.title === title) last.claims.push(...claims);
      else sections.push({ title, claims: [...claims] });
    });
    return sections.length === 0 ? [] : [{ path: document.path, sections }];
  });
}

function inReadingOrder({ documents, parts }: Packet): readonly PacketDocument[] {
  const placeOf = (document: PacketDocument): number => {
    const role = parts.find((part) => part.document === document)?.role ?? "source";
    return READING_ORDER.indexOf(role);
  };
  return documents.toSorted((left, right) => placeOf(left) - placeOf(right));
}

const READING_ORDER: readonly Role[] = [
  "narrative",
  "impact",
  "stories",
  "endorsements",
  "timeline",
  "email",
  "deck",
  "rehearsal",
  "source",
];

function blockClaims(block: Block, figures: readonly CheckedFigure[]): readonly Claim[] {
  if (figures.length === 0) return [];
  const rows = block.tables.flatMap(({ rows: all }) => all);
  const inRows = rows.map((row) => ({
    claim: claimOf(
      block,
      row.cells.map((cell) => cell.span),
      figures,
    ),
    start: row.span.start,
  }));
  const inProse = block.sentences
    .filter(({ leaf }) => block.leaves[leaf]?.kind !== "cell")
    .map(({ span }) => ({ claim: claimOf(block, [span], figures), start: span.start }));
  return [...inRows, ...inProse]
    .toSorted((left, right) => left.start - right.start)
    .map(({ claim }) => claim)
    .filter((claim) => claim.figures.length > 0);
}

function claimOf(block: Block, spans: readonly Span[], figures: readonly CheckedFigure[]): Claim {
  const own = figures.filter(({ figure }) => spans.some((span) => contains(span, figure.span)));
  return { texts: spans.map((span) => figuredText(block, span, own)), figures: own };
}

function titleAbove({ sections }: PacketDocument, index: number): string {
  const section = sections.findLast(({ from, to }) => from <= index && index < to);
  return section === undefined ? "" : headingText(section.heading);
}
