import { sameItems, sameList } from "../base/memo.ts";
import type { CheckedFigure, Verdict, Working } from "./verdict.ts";

/** True where the same figures were found, and the same cells back them in the same way. */
export function sameFigures(left: readonly CheckedFigure[], right: readonly CheckedFigure[]): boolean {
  return sameList(
    left,
    right,
    (one, other) =>
      one.figure === other.figure &&
      one.text === other.text &&
      one.sentence === other.sentence &&
      one.cited === other.cited &&
      sameVerdict(one.verdict, other.verdict),
  );
}

function sameVerdict(left: Verdict, right: Verdict): boolean {
  switch (left.kind) {
    case "agrees":
      return right.kind === "agrees" && left.how === right.how && sameWorking(left.working, right.working);
    case "contradicts":
      return (
        right.kind === "contradicts" &&
        left.class === right.class &&
        left.slip === right.slip &&
        left.expected === right.expected &&
        sameWorking(left.working, right.working)
      );
    case "unbacked":
      return right.kind === "unbacked" && left.cited === right.cited && sameWorking(left.elsewhere, right.elsewhere);
    case "cannot-tell":
      return right.kind === "cannot-tell" && left.reason === right.reason && sameWorking(left.working, right.working);
  }
}

function sameWorking(left: Working | undefined, right: Working | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return (
    left.formula === right.formula &&
    left.result === right.result &&
    left.coarse === right.coarse &&
    sameItems(left.evidence, right.evidence)
  );
}
