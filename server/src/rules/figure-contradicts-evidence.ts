import type { CheckedFigure, Verdict } from "../reconcile/verdict.ts";
import { cellsInWords } from "../reconcile/working.ts";
import { editAt, type Finding, sentenceRule } from "./rule.ts";
import type { SentenceScope } from "./scope.ts";

type Contradicts = Extract<Verdict, { kind: "contradicts" }>;

export type ContradictedFigure = { readonly checked: CheckedFigure; readonly verdict: Contradicts };

export const figureContradictsEvidence = sentenceRule<ContradictedFigure>({
  name: "figure-contradicts-evidence",
  scope: "sentence",
  severity: "error",
  what: "A figure that differs from the cell that it cites, or from what its own sentence or table gives.",
  why: "One wrong figure makes a panel doubt all the others.",
  check: (scope) =>
    contradicted(scope, ({ class: sort, working }) => !OF_OTHER_RULES.has(sort) && !isStatus(sort, working)),
  message: ({ checked: { text }, verdict }) => {
    const { working, expected, slip } = verdict;
    const gives =
      expected === "" || expected === working.formula ? working.formula : `${working.formula} gives ${expected}`;
    if (verdict.class === "within-sentence" && expected === "") return slip ?? "";
    if (verdict.class === "within-sentence") return `The sentence's own figures say otherwise: ${gives}, not ${text}.`;
    if (verdict.class === "row")
      return `The other rows of its table keep an arithmetic that this one breaks: ${gives}, not ${text}.`;
    const cells = cellsInWords(working.evidence);
    const account = verdict.class === "direction" ? `${expected} (${cells})` : `${gives} (${cells}), not ${text}`;
    return `The evidence says otherwise: ${account}.${slip === undefined ? "" : ` ${slip}`}`;
  },
  fixes: ({ place, data: { checked, verdict } }) => {
    const replaceable =
      verdict.expected !== "" && verdict.class !== "direction" && verdict.working.evidence.length === 1;
    if (!replaceable) return [];
    return [
      {
        title: `Replace ${checked.text} with ${verdict.expected}`,
        safe: false,
        edits: [editAt(place, checked.figure.span, verdict.expected)],
      },
    ];
  },
});

const OF_OTHER_RULES: ReadonlySet<Contradicts["class"]> = new Set<Contradicts["class"]>([
  "unit",
  "stale",
  "net",
  "total",
]);

/** The contradicted figures of a sentence whose verdict is of the wanted sort, with the cells as related places. */
export function* contradicted(
  { figures, file, block }: SentenceScope,
  wanted: (verdict: Contradicts) => boolean,
): Generator<Finding<ContradictedFigure>> {
  for (const checked of figures) {
    const { verdict } = checked;
    if (verdict.kind !== "contradicts" || !wanted(verdict)) continue;
    yield {
      place: { file, block, span: checked.figure.span },
      data: { checked, verdict },
      related: verdict.working.evidence.map((cell) => ({
        place: cell.place,
        message: `${cell.address}: ${cell.text}`,
      })),
    };
  }
}

/** True where a projection or a rate stands as a fact, which has a rule of its own. */
function isStatus(sort: Contradicts["class"], { evidence }: Contradicts["working"]): boolean {
  const status = evidence[0]?.status;
  return sort === "status" && (status === "annualized" || status === "run-rate");
}
