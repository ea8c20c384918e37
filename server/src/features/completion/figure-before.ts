import { contains, touches } from "../../base/span.ts";
import type { Evidence } from "../../packet/evidence.ts";
import type { CheckedFigure } from "../../reconcile/verdict.ts";
import type { CompletionPlace } from "./completion-place.ts";

/** The cells that give the figure which a citation at the cursor would be for: the last one before it in its paragraph. */
export function evidenceBefore(place: CompletionPlace): readonly Evidence[] {
  const verdict = figureBefore(place)?.verdict;
  return verdict !== undefined && "working" in verdict ? (verdict.working?.evidence ?? []) : [];
}

function figureBefore({ checked, document, block, offsetInBlock = 0 }: CompletionPlace): CheckedFigure | undefined {
  if (block === undefined) return undefined;
  const leaf = block.leaves.find(({ span }) => touches(span, offsetInBlock))?.span;
  return checked
    .figuresOf(document, block)
    .findLast(({ figure: { span } }) => span.end <= offsetInBlock && leaf !== undefined && contains(leaf, span));
}
