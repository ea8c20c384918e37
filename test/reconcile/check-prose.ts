import { createEngine } from "../../server/src/engine.ts";
import type { ReportedFigure } from "../../server/src/features/figure-report.ts";
import type { Problem } from "../../server/src/snapshot.ts";
import type { Arithmetic, Family } from "./case.ts";

/** What is said of the marked figures of some prose. */
export type Checked = {
  /** Each as an `Expected`; `not read` where no figure stands at the mark. */
  readonly verdicts: readonly string[];
  readonly traces: readonly string[];
  /** The errors and warnings about evidence that touch a marked figure. */
  readonly accusations: readonly string[];
};

/** Checks prose with marked figures as the narrative of a packet. */
export function checkProse(prose: string, { files, below = "" }: Pick<Family, "files" | "below">): Checked {
  const { text, marks } = withoutMarks(`# Narrative\n\n## Results\n\n${prose}\n\n${below}\n`);
  const snapshot = createEngine({ today: () => "2026-11-23" }).apply([
    { kind: "root", folder: ROOT },
    ...Object.entries({ ...files, "narrative.md": text }).map(
      ([path, content]) =>
        ({ kind: "disk", file: `${ROOT}/${path}`, content: { kind: "text", text: content } }) as const,
    ),
  ]);
  const [packet] = snapshot.packets;
  if (packet === undefined) throw new Error("The files make no packet.");
  const figures = packet.figures().filter(({ file }) => file === NARRATIVE);
  const marked = marks.map((mark) => figures.find(({ span }) => span.start === mark.start && span.end === mark.end));
  const problems = packet
    .problems()
    .filter(({ file, span }) => file === NARRATIVE && marks.some((mark) => touches(mark, span)));
  return {
    verdicts: marked.map((figure) => (figure === undefined ? "not read" : inWords(figure))),
    traces: marked.map((figure) => figure?.trace ?? ""),
    accusations: problems.filter(isAccusation).map(({ rule, message }) => `${rule}: ${message}`),
  };
}

const ROOT = "packet";
const NARRATIVE = `${ROOT}/narrative.md`;

type Mark = { readonly start: number; readonly end: number };

function withoutMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  for (const part of marked.split(/(\{[^{}]*\})/)) {
    const inner = part.startsWith("{") ? part.slice(1, -1) : undefined;
    if (inner !== undefined) marks.push({ start: text.length, end: text.length + inner.length });
    text += inner ?? part;
  }
  return { text, marks };
}

function touches(left: Mark, right: Mark): boolean {
  return left.start < right.end && right.start < left.end;
}

function isAccusation({ rule, severity }: Problem): boolean {
  return severity !== "info" && ABOUT_EVIDENCE.has(rule);
}

const ABOUT_EVIDENCE: ReadonlySet<string> = new Set([
  "figure-unbacked",
  "figure-contradicts-evidence",
  "percent-for-points",
  "run-rate-as-realized",
  "superseded-figure",
  "figures-disagree",
  "double-counted",
  "mixed-currency",
  "net-change-arithmetic",
  "total-does-not-foot",
]);

function inWords({ verdict, how, formula }: ReportedFigure): string {
  if (verdict === "agrees" && how === "derived") return `agrees derived ${arithmeticOf(formula ?? "")}`;
  return verdict === "agrees" || verdict === "contradicts" ? `${verdict} ${how}` : verdict;
}

function arithmeticOf(formula: string): Arithmetic | "of no known form" {
  return FORMS.find(([, form]) => form.test(formula))?.[0] ?? "of no known form";
}

/** The first form that fits. */
const FORMS: readonly (readonly [Arithmetic, RegExp])[] = [
  ["count", /^\d+ rows$/],
  ["weighted-mean", /^\(.+ × .+\) \/ \(.+\)$/],
  ["mean", /^\(.+ \+ .+\) \/ \d+$/],
  ["avoided", /^\(.+ − .+\) × /],
  ["relative-change", /^\(.+ − .+\) \/ /],
  ["annualized", / × (?:12|4|2|52|365)$/],
  ["product", / × /],
  ["quotient", / \/ /],
  ["sum", / \+ /],
  ["difference", / − /],
];
