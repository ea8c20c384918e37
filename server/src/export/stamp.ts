import type { CheckedFigure } from "../reconcile/verdict.ts";
import { trace } from "../reconcile/working.ts";

/** What marks a figure that nobody should hand in: the evidence says otherwise, or says nothing of it. */
export type Stamp = {
  readonly kind: "contradicts" | "unbacked";
  readonly mark: "✗" | "○";
  /** The figure as it is written. */
  readonly text: string;
  /** The whole account in a line. */
  readonly account: string;
};

/** The stamp of a figure; undefined where it follows from the evidence, or where nobody can tell. */
export function stampOf({ figure, text, verdict }: CheckedFigure): Stamp | undefined {
  if (verdict.kind === "contradicts") return { kind: verdict.kind, mark: "✗", text, account: trace(text, verdict) };
  if (verdict.kind !== "unbacked" || figure.weak === true) return undefined;
  return { kind: verdict.kind, mark: "○", text, account: trace(text, verdict) };
}

/** What is said beside an export that holds stamped figures. */
export function stampWarnings(stamps: readonly Stamp[]): readonly string[] {
  return [...new Set(stamps.map(({ mark, account }) => `${mark} ${account}`))];
}
