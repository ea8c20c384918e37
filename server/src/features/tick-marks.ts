import { absoluteSpan } from "../markdown/document.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Verdict } from "../reconcile/verdict.ts";
import { trace } from "../reconcile/working.ts";
import type { Checked } from "../rules/checker.ts";

/** What an auditor pencils beside a figure. `offset` is right behind it, in the document's text. */
export type TickMark = {
  readonly offset: number;
  readonly mark: "✓" | "≈" | "?" | "✗" | "○";
  readonly tooltip: string;
};

export function tickMarksOf({ packet, figuresOf }: Checked, document: PacketDocument): readonly TickMark[] {
  if (!packet.parts.some((part) => part.document === document)) return [];
  return document.markdown.blocks.flatMap((block) =>
    figuresOf(document, block)
      .filter(({ figure, verdict }) => figure.weak !== true || verdict.kind !== "cannot-tell")
      .map(({ figure, text, verdict }) => ({
        offset: absoluteSpan(document.markdown, block, figure.span).end,
        mark: markOf(verdict),
        tooltip: trace(text, verdict),
      })),
  );
}

export function markOf(verdict: Verdict): TickMark["mark"] {
  switch (verdict.kind) {
    case "agrees":
      return verdict.how === "exact" || verdict.how === "rounded" ? "✓" : "≈";
    case "contradicts":
      return "✗";
    case "unbacked":
      return "○";
    case "cannot-tell":
      return "?";
  }
}
