import type { ReportedFigure } from "./figure-report.ts";

/** How many figures there are, and how many of each verdict. */
export type Coverage = {
  readonly figures: number;
  readonly agrees: number;
  readonly contradicts: number;
  readonly unbacked: number;
  readonly cannotTell: number;
};

export function coverageOf(figures: readonly ReportedFigure[]): Coverage {
  const count = (verdict: ReportedFigure["verdict"]): number =>
    figures.filter((figure) => figure.verdict === verdict).length;
  return {
    figures: figures.length,
    agrees: count("agrees"),
    contradicts: count("contradicts"),
    unbacked: count("unbacked"),
    cannotTell: count("cannot-tell"),
  };
}
