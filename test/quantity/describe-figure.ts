import type { Span } from "../../server/src/base/span.ts";
import { decimalText } from "../../server/src/quantity/decimal.ts";
import type { Figure } from "../../server/src/quantity/figure.ts";

/** A text without its marks « and », with the spans that they enclosed. */
export function readMarks(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = "";
  for (const [index, piece] of marked.split(/[«»]/).entries()) {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, spans };
}

/** `money 18600000 USD up`, `share 0.8 of 5`, `duration 2..3 day weak`. */
export function describeFigure({ kind, unit, amount, upper, of, hedge, direction, per, weak }: Figure): string {
  const range = upper === undefined ? "" : `..${decimalText(upper.value, 4)}`;
  const parts = [kind, decimalText(amount.value, 4) + range, unit];
  if (of !== undefined) parts.push(`of ${decimalText(of.value)}`);
  parts.push(hedge ?? "", direction ?? "");
  if (per !== undefined) parts.push(`per ${per}`);
  if (weak === true) parts.push("weak");
  return parts.filter((part) => part !== "").join(" ");
}
