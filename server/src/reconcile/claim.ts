import { memoByFirst } from "../base/memo.ts";
import { contains, textOf } from "../base/span.ts";
import type { CheckedCitation } from "../packet/checked-citation.ts";
import type { Profile } from "../profile/profile.ts";
import type { Figure } from "../quantity/figure.ts";
import type { Scan } from "../quantity/scan.ts";
import { type ClaimSource, sameSource, sourceOf } from "./claim-source.ts";
import { type FigureContext, figureContext, sentenceContext } from "./figure-context.ts";
import { rowFit, subjectOf } from "./labels.ts";
import type { PacketTables } from "./packet-tables.ts";
import { citedPools, ownCitations, type Pool, WHOLE_PACKET } from "./pools.ts";
import type { ReconcileInput } from "./reconcile.ts";
import type { SentenceFigures } from "./sentence-figures.ts";

/** A figure with where it may come from. */
export type Claim = {
  /** Its span counts in the sentence. */
  readonly figure: Figure;
  /** The figure as it is written. */
  readonly text: string;
  /** The masked text between the figure before it, or its sentence's start, and the figure. */
  readonly before: string;
  /** The masked text from the figure to its sentence's end. */
  readonly behind: string;
  /** The masked text of its sentence. */
  readonly sentence: string;
  /** What titles its sentence: the heading above it, and the row that it is a cell of. */
  readonly title: string;
  /** True for an end of a change, or a value that another is measured against: `from $2M`, `against 23%`. */
  readonly isCompared: boolean;
  /** How many figures and citations its sentence has. */
  readonly unit: { readonly figures: number; readonly citations: number };
  /** True where the sentence has a citation that stands around no other figure. */
  readonly cited: boolean;
  /** True where a link to evidence stands around it, so that whatever gives it has to be there. */
  readonly linked: boolean;
  readonly context: FigureContext;
  readonly pools: readonly Pool[];
  /** What is searched where nothing else gives it. */
  readonly packet: PacketTables;
  readonly profile: Profile;
  /** True where its paragraph says that an amount was restated, superseded or mended. */
  readonly restating: boolean;
  /** True where a citation is there that leads to nothing that can be read. */
  readonly unread: "missing" | "remote" | "nothing" | undefined;
};

/** Reads the figures of a sentence, in their order; once for a sentence that reads the same and cites the same, wherever it stands. */
export function createClaimReader(): (unit: SentenceFigures, input: ReconcileInput) => readonly Claim[] {
  const remembered = new WeakMap<Scan, { readonly source: ClaimSource; readonly claims: readonly Claim[] }>();
  return (unit, input) => {
    const source = sourceOf(unit, input);
    const before = remembered.get(unit.scan);
    if (before !== undefined && sameSource(before.source, source)) return before.claims;
    const claims = readClaims(source);
    remembered.set(unit.scan, { source, claims });
    return claims;
  };
}

function readClaims(source: ClaimSource): readonly Claim[] {
  const { scan, text, masked, figures, changes, cited, paragraph, isCell, restating, above, packet, profile } = source;
  const sentencePools = citedPools(cited, "sentence", packet.corpus);
  const contexts = contextsOf(scan, masked, above, profile);
  const unread = unreadReason(cited);
  return figures.flatMap((scanned, at): readonly Claim[] => {
    const context = contexts[at];
    if (context === undefined) return [];
    const own = isCell ? cited : ownCitations(scanned.span, masked, cited);
    const figure = inCitedUnit(scanned, own);
    const pools = [...citedPools(own, "own", packet.corpus), ...sentencePools, ...paragraph, WHOLE_PACKET];
    const before = masked.slice(figures[at - 1]?.span.end ?? 0, figure.span.start);
    const claim: Claim = {
      figure,
      text: textOf(text, figure.span),
      before,
      behind: masked.slice(figure.span.end),
      sentence: masked,
      title: above,
      isCompared: COMPARED.test(before) || changes.some(({ from, to }) => from === at || to === at),
      unit: { figures: figures.length, citations: cited.length },
      context,
      cited: own.length > 0 || cited.some((citation) => isForAll(citation, scanned, source)),
      linked: !isCell && own.some(({ link }) => isAround(link, scanned)) && pools[0]?.by === "own",
      pools,
      packet,
      profile,
      restating,
      unread,
    };
    return [claim];
  });
}

/** What the words around each figure of a sentence say of it. No evidence has a part in that, so that it is read once. */
const contextsOf = memoByFirst(
  ({ figures }: Scan, masked: string, above: string, profile: Profile): readonly FigureContext[] => {
    const sentence = sentenceContext(masked, above, profile);
    return figures.map((figure, at) => {
      const beside = { before: figures[at - 1]?.span, behind: figures[at + 1]?.span };
      return figureContext(figure, beside, masked, sentence, profile);
    });
  },
);

/** False for a link around another figure, and for one further on that says by its own words which row it is for. */
function isForAll({ link, leads }: CheckedCitation, figure: Figure, { figures, masked }: ClaimSource): boolean {
  if (figures.some((other) => isAround(link, other))) return false;
  if (link.kind !== "link" || link.span.start < figure.span.end) return true;
  if (masked.charAt(link.span.start - 1) === "(") return true;
  const words = subjectOf(masked.slice(link.textSpan.start, link.textSpan.end));
  const cells = leads.flatMap((lead) => (lead.kind === "cells" ? lead.cells : []));
  return cells.length === 0 || !cells.every((cell) => rowFit(cell, words) >= 0.5);
}

function isAround({ textSpan }: CheckedCitation["link"], { span }: Figure): boolean {
  return contains(textSpan, span) || contains(span, textSpan);
}

/** A bare number is of the sort of the cells that its own citation names, where they are of one sort. */
function inCitedUnit(figure: Figure, own: readonly CheckedCitation[]): Figure {
  if (figure.kind !== "count" || figure.unit !== "") return figure;
  const [first, ...others] = own.flatMap(({ leads }) =>
    leads.flatMap((lead) => (lead.kind === "cells" ? lead.cells : [])),
  );
  const isOne = others.every((cell) => cell.kind === first?.kind && cell.unit === first.unit);
  if (first === undefined || first.kind === "unknown" || !isOne) return figure;
  // Of several percentages a bare number may be one, or their difference in points.
  return first.kind === "percent" && others.length > 0 ? figure : { ...figure, kind: first.kind, unit: first.unit };
}

/** Words right before a value that another is set against. */
const COMPARED = /\b(?:from|against|versus|vs\.?|than|compared (?:to|with)|over)[\0\s]*$/i;

function unreadReason(citations: readonly CheckedCitation[]): Claim["unread"] {
  const leads = citations.flatMap((citation) => citation.leads);
  if (citations.length === 0 || leads.some(({ kind }) => kind !== "missing" && kind !== "remote")) return undefined;
  if (leads.some(({ kind }) => kind === "remote")) return "remote";
  return leads.length > 0 || citations.some((citation) => citation.undefinedLabel !== undefined)
    ? "missing"
    : "nothing";
}
