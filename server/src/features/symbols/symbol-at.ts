import { contains, type Span, touches } from "../../base/span.ts";
import type { Block } from "../../markdown/block.ts";
import { blockAt } from "../../markdown/document.ts";
import type { PacketDocument } from "../../packet/packet-document.ts";
import type { Place } from "../../packet/place.ts";
import type { Checked } from "../../rules/checker.ts";
import { type Footnote, footnotesOf } from "./footnotes.ts";
import { usesIn } from "./metric-uses.ts";
import { type Metric, type Metrics, metricsOf } from "./metrics.ts";

/** What the cursor is on, as far as it has a name that other places use: a metric or a footnote. */
export type PacketSymbol = {
  /** What the cursor is on; counts in the block. */
  readonly place: Place;
  /** The part of it that spells the symbol's name; undefined on a figure, which states a metric and does not name it. */
  readonly name?: Place;
} & (
  | { readonly kind: "metric"; readonly metric: Metric }
  | { readonly kind: "footnote"; readonly document: PacketDocument; readonly footnote: Footnote }
);

/** Of several the narrowest: a footnote's mark before the metric that it leads to, a figure before the link around it. */
export function symbolAt(checked: Checked, document: PacketDocument, offset: number): PacketSymbol | undefined {
  const at = blockAt(document.markdown, offset);
  if (at === undefined) return undefined;
  const metrics = metricsOf(checked);
  return (
    footnoteAt(document, at.block, at.offset) ??
    (metrics && (metricAt(checked, document, at.block, at.offset, metrics) ?? rowAt(at.block, at.offset, metrics)))
  );
}

/** The fragment of an address, which names a row: `return-rate` in `impact.md#return-rate`. */
export function fragmentOf(block: Block, address: Span): Span | undefined {
  const hash = block.text.slice(address.start, address.end).indexOf("#");
  return hash < 0 ? undefined : { start: address.start + hash + 1, end: address.end };
}

function footnoteAt(document: PacketDocument, block: Block, offset: number): PacketSymbol | undefined {
  const mark = block.links.find(({ kind, span }) => kind === "footnote" && touches(span, offset));
  const key = mark?.target.kind === "label" ? mark.target.label : definedLabelAt(block, offset);
  const footnote = key === undefined ? undefined : footnotesOf(document).get(key);
  const label = mark?.target.span ?? block.definition?.labelSpan;
  if (footnote === undefined || label === undefined) return undefined;
  const place = { file: document.path, block, span: mark?.span ?? label };
  return { kind: "footnote", document, footnote, place, name: { ...place, span: label } };
}

function definedLabelAt({ definition }: Block, offset: number): string | undefined {
  return definition?.kind === "footnote" && touches(definition.labelSpan, offset) ? definition.label : undefined;
}

function metricAt(
  checked: Checked,
  document: PacketDocument,
  block: Block,
  offset: number,
  metrics: Metrics,
): PacketSymbol | undefined {
  const uses = usesIn(checked.blockOf(document, block), metrics).filter(({ place }) => touches(place.span, offset));
  const [narrowest] = uses.toSorted((left, right) => lengthOf(left.place) - lengthOf(right.place));
  if (narrowest === undefined) return undefined;
  const { metric, place } = narrowest;
  if (narrowest.kind === "figure") return { kind: "metric", metric, place };
  if (narrowest.kind !== "citation") return { kind: "metric", metric, place, name: place };
  const { target } = narrowest.link;
  const fragment = target.kind === "address" ? fragmentOf(block, target.span) : undefined;
  return fragment !== undefined && touches(fragment, offset)
    ? { kind: "metric", metric, place, name: { ...place, span: fragment } }
    : { kind: "metric", metric, place };
}

/** Anything else in a row of the table is about its metric. */
function rowAt(block: Block, offset: number, { block: home, byRow }: Metrics): PacketSymbol | undefined {
  if (block !== home) return undefined;
  const metric = [...byRow.values()].find(({ row }) => contains(row, { start: offset, end: offset }));
  return metric === undefined ? undefined : { kind: "metric", metric, place: { ...metric.place, span: metric.row } };
}

function lengthOf({ span }: Place): number {
  return span.end - span.start;
}
