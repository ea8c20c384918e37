/** Cases about the same evidence. */
export type Family = {
  readonly title: string;
  /** The packet's other files by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** What stands below the prose, such as footnotes. */
  readonly below?: string;
  readonly cases: readonly Case[];
};

/** Prose with each figure in question in braces, and what a careful auditor says of it. `slip` names the error that was planted. */
export type Case = readonly [prose: string, expected: Expected, slip?: string];

export type Expected =
  | `agrees ${"exact" | "rounded" | "truncated" | "hedged"}`
  | `agrees derived ${Arithmetic}`
  | `contradicts ${"value" | "direction" | "unit" | "other-unit" | "magnitude" | "period" | "status" | "stale" | "within-sentence"}`
  | "unbacked"
  | "cannot-tell";

/** The arithmetic that a derived figure is shown with. A quotient is a ratio, a share or an amount per unit. */
export type Arithmetic =
  | "difference"
  | "relative-change"
  | "quotient"
  | "sum"
  | "mean"
  | "weighted-mean"
  | "product"
  | "avoided"
  | "annualized"
  | "count";
