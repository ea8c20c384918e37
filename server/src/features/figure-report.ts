import type { Span } from "../base/span.ts";
import type { Place } from "../packet/place.ts";
import { decimalText } from "../quantity/decimal.ts";
import type { CheckedFigure, Verdict } from "../reconcile/verdict.ts";
import { trace } from "../reconcile/working.ts";
import { checkedBlocks } from "../rules/checked-blocks.ts";
import type { Checked } from "../rules/checker.ts";

/** A figure with its verdict, in plain data. */
export type ReportedFigure = {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
  readonly kind: string;
  readonly value: string;
  readonly unit: string;
  readonly verdict: Verdict["kind"];
  readonly how?: string;
  readonly formula?: string;
  /** The whole account in a line. */
  readonly trace: string;
  readonly evidence: readonly { readonly file: string; readonly cell: string; readonly span: Span }[];
};

/** Every figure that the packet claims, and none of its sources, in the order of the files and of their texts. */
export function reportFigures(
  { packet, figuresOf }: Checked,
  locate: (place: Place) => { readonly file: string; readonly span: Span },
): readonly ReportedFigure[] {
  const reports: ReportedFigure[] = [];
  for (const { part, block } of checkedBlocks(packet)) {
    if (part.role === "source") continue;
    for (const checked of figuresOf(part.document, block)) {
      const { file, span } = locate({ file: part.document.path, block, span: checked.figure.span });
      reports.push({ file, span, ...reported(checked, locate) });
    }
  }
  return reports.toSorted((left, right) =>
    left.file < right.file ? -1 : left.file > right.file ? 1 : left.span.start - right.span.start,
  );
}

function reported(
  { figure, text, verdict }: CheckedFigure,
  locate: (place: Place) => { readonly file: string; readonly span: Span },
) {
  const working = "working" in verdict ? verdict.working : undefined;
  const how = howOf(verdict);
  return {
    text,
    kind: figure.kind,
    value: decimalText(figure.amount.value),
    unit: figure.unit,
    verdict: verdict.kind,
    ...(how !== undefined && { how }),
    ...(working !== undefined && { formula: working.formula }),
    trace: trace(text, verdict),
    evidence: (working?.evidence ?? []).map(({ place, address }) => ({ ...locate(place), cell: address })),
  };
}

function howOf(verdict: Verdict): string | undefined {
  switch (verdict.kind) {
    case "agrees":
      return verdict.how;
    case "contradicts":
      return verdict.class;
    case "cannot-tell":
      return verdict.reason;
    case "unbacked":
      return undefined;
  }
}
