import type { Evidence } from "../packet/evidence.ts";
import type { Figure } from "../quantity/figure.ts";
import { groupDigits } from "../quantity/format.ts";
import { perBase } from "../quantity/per-base.ts";
import { equal } from "../quantity/rational.ts";
import type { Claim } from "./claim.ts";
import { periodFit } from "./figure-context.ts";
import type { WeighedMatch } from "./find-direct.ts";
import { COARSE, isFirm, isLevelForChange, LEVEL } from "./firm-match.ts";
import type { Found } from "./found.ts";
import { otherPeriod } from "./other-period.ts";
import { isNamed, type Pool } from "./pools.ts";
import { tellsOfRestatement } from "./restatement.ts";
import type { Verdict } from "./verdict.ts";
import { directWorking } from "./working.ts";

/** A match whose status, period or sign speaks against it. */
export function judged(match: WeighedMatch, pool: Pool, claim: Claim): Found {
  const { evidence, status, period } = match;
  const working = directWorking(evidence);
  if (status === "fits" && period !== "different" && !isFirm(match, claim.figure)) {
    return { kind: "unsure", reason: isLevelForChange(match, claim.figure) ? LEVEL : COARSE, working };
  }
  if (evidence.status === "superseded" && status !== "fits" && tellsOfRestatement(claim)) {
    return { kind: "unsure", reason: TOLD, working };
  }
  const rate = evidence.status === "annualized" || evidence.status === "run-rate";
  if (status === "denied" || (status === "unsaid" && rate && isNamed(pool) && pool.by === "own")) {
    const stale = evidence.status === "superseded";
    const verdict: Verdict = {
      kind: "contradicts",
      class: stale ? "stale" : "status",
      expected: "",
      working,
      slip: `The cell is ${STATUS_WORDS[evidence.status ?? "realized"]}.`,
    };
    return { kind: "wrong", verdict };
  }
  if (status === "unsaid" && evidence.status === "superseded") {
    return {
      kind: "wrong",
      verdict: { kind: "contradicts", class: "stale", expected: "", working, slip: "The cell is superseded." },
    };
  }
  if (status === "unsaid") {
    const reason = `Its cell is ${STATUS_WORDS[evidence.status ?? "realized"]}, and the sentence does not say so.`;
    return { kind: "unsure", reason, working };
  }
  const meant = period === "different" && isNamed(pool) ? cellOfPeriod(match, pool, claim) : undefined;
  if (meant !== undefined) {
    const slip = `For the period that the sentence names, the row holds ${meant.text}.`;
    const verdict: Verdict = { kind: "contradicts", class: "period", expected: "", slip, working };
    return { kind: "wrong", verdict };
  }
  if (period === "different") {
    return (
      otherPeriod(claim, evidence) ?? {
        kind: "unsure",
        reason: "Its cell is of another period than the sentence names.",
        working,
      }
    );
  }
  return {
    kind: "wrong",
    verdict: {
      kind: "contradicts",
      class: "direction",
      expected: evidence.text,
      working,
      slip: "The cell moved the other way.",
    },
  };
}

const TOLD = "Its cell is superseded, and its paragraph tells of the restatement.";

const STATUS_WORDS = {
  realized: "realized",
  forecast: "a forecast",
  target: "a target",
  annualized: "annualized",
  "run-rate": "a run-rate",
  superseded: "superseded",
  restated: "restated",
} as const;

/** The cell of the match's row that is of the period that the sentence names, where the figure says what it was in that period. */
export function cellOfPeriod(
  { evidence }: WeighedMatch,
  pool: Pool,
  { figure, context, isCompared }: Claim,
): Evidence | undefined {
  if (pool.breadth !== "rows" || isCompared || figure.direction !== undefined) return undefined;
  return pool.cells.find(
    (cell) =>
      cell.row === evidence.row &&
      cell.place.file === evidence.place.file &&
      cell.kind === evidence.kind &&
      periodFit(context, cell.period) === "same" &&
      cell.period?.part?.kind === evidence.period?.part?.kind,
  );
}

/** A rate per 1,000 that its cell gives per 10,000. */
export function otherBase({ per }: Figure, cell: Evidence): Found | undefined {
  const [said, held] = [perBase(`per ${per ?? ""}`), perBase(`${cell.columnLabel} ${cell.rowLabel}`)];
  if (per === undefined || said === undefined || held === undefined || equal(said, held)) return undefined;
  const slip = `The cell counts per ${groupDigits(held.numerator.toString(), ",")}.`;
  const working = directWorking(cell);
  return { kind: "wrong", verdict: { kind: "contradicts", class: "other-unit", expected: "", slip, working } };
}
