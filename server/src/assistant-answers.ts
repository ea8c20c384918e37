import { type PacketView, viewWithDraft } from "./assistant-draft.ts";
import type { AssistantToolName, ToolInput } from "./assistant-tools.ts";
import { lineColumnAt, lineIndex } from "./base/line-index.ts";
import { memoLast } from "./base/memo.ts";
import { joinPath, relativeTo } from "./base/path.ts";
import type { ReportedFigure } from "./features/figure-report.ts";
import { countSeverities } from "./rules/count-severities.ts";
import { DESCRIBED_RULES } from "./rules/described-rules.ts";
import type { Severity } from "./rules/rule.ts";
import type { PacketSnapshot, Problem, Snapshot } from "./snapshot.ts";

export type PacketTool = Exclude<AssistantToolName, "explain_rule">;

/** The answer of a tool that is about a packet. `suppose` answers for a file with another text. */
export function packetAnswer(
  tool: PacketTool,
  snapshot: Snapshot,
  packet: PacketSnapshot,
  input: ToolInput,
  suppose: (file: string, text: string) => Snapshot,
): object {
  const draft = input.get("text");
  const view: PacketView =
    draft === undefined
      ? { packet, text: snapshot.text }
      : viewWithDraft(snapshot, packet, input.get("file") ?? "narrative.md", draft, suppose);
  switch (tool) {
    case "check_packet":
      return problemsAnswer(view, input);
    case "check_draft":
      return draftAnswer(view);
    case "list_figures":
      return figuresAnswer(view, input);
    case "propose_citations":
      return citationsAnswer(view, input);
    case "readiness":
      return readinessAnswer(view);
  }
}

/** What is wrong, from a severity on. */
function problemsAnswer(view: PacketView, input: ToolInput): object {
  const least = RANKS.indexOf(input.get("severity") ?? "warning");
  const all = view.packet.problems().filter((problem) => concerns(view, problem, input));
  const listed = all.filter(({ severity }) => RANKS.indexOf(severity) >= least);
  return {
    profile: view.packet.profile,
    counts: countSeverities(all),
    problems: listed.slice(0, MOST).map((problem) => ({
      ...placeOf(view, problem),
      severity: problem.severity,
      rule: problem.rule,
      message: problem.message,
      fixes: problem.fixes().map(({ title }) => title),
    })),
    ...(listed.length > MOST && { leftOut: listed.length - MOST }),
  };
}

/** The figures with what the verdict on each rests on. */
function figuresAnswer(view: PacketView, input: ToolInput): object {
  const verdict = input.get("verdict");
  const figures = view.packet.figures().filter((figure) => concerns(view, figure, input));
  const listed = figures.filter((figure) => verdict === undefined || figure.verdict === verdict);
  return {
    figures: listed.slice(0, MOST).map((figure) => figureAnswer(view, figure)),
    ...(listed.length > MOST && { leftOut: listed.length - MOST }),
    ...(view.draft === undefined && { coverage: view.packet.coverage() }),
  };
}

/** What would be said of a draft: its figures, its problems, and the links that would cite what has none. */
function draftAnswer(view: PacketView): object {
  const all: ToolInput = new Map([["severity", "info"]]);
  return { ...figuresAnswer(view, all), ...problemsAnswer(view, all), ...citationsAnswer(view, new Map()) };
}

/** A link for each figure without a citation that the packet gives. */
function citationsAnswer(view: PacketView, input: ToolInput): object {
  const uncited = view.packet
    .problems()
    .filter((problem) => problem.rule === UNCITED && concerns(view, problem, input));
  return {
    proposals: uncited.flatMap((problem) =>
      problem.fixes().flatMap(({ edits }) =>
        edits.map(({ span, text }) => ({
          ...placeOf(view, problem),
          replace: view.text(problem.file)?.slice(span.start, span.end) ?? "",
          with: text,
        })),
      ),
    ),
  };
}

const UNCITED = "figure-without-citation";

function readinessAnswer({ packet }: PacketView): object {
  return {
    name: packet.name,
    profile: packet.profile,
    gates: packet.gates().map(({ id, title, state, have, need }) => ({ id, title, state, have, need })),
    findings: countSeverities(packet.problems()),
    coverage: packet.coverage(),
  };
}

/** Undefined where no rule has this name. */
export function ruleAnswer(name: string): object | undefined {
  const rule = DESCRIBED_RULES.find((known) => known.name === name);
  return rule && { name, severity: rule.severity, what: rule.what, why: rule.why };
}

/** More than a model reads at once. */
const MOST = 200;

const RANKS: readonly string[] = ["info", "warning", "error"] satisfies readonly Severity[];

function concerns(
  { packet, draft }: PacketView,
  { file, span }: Pick<Problem, "file" | "span">,
  input: ToolInput,
): boolean {
  if (draft !== undefined) return file === draft.file && span.start >= draft.start;
  const asked = input.get("file");
  return asked === undefined || file === joinPath(packet.root, asked);
}

function figureAnswer(view: PacketView, figure: ReportedFigure): object {
  return {
    ...placeOf(view, figure),
    figure: figure.text,
    verdict: figure.verdict,
    ...(figure.how !== undefined && { how: figure.how }),
    working: figure.trace,
    evidence: figure.evidence.map(({ file, cell }) => ({ file: pathBelow(view.packet, file), cell })),
  };
}

/** Lines and columns count from 1, and from the draft's own first line where there is one. */
function placeOf({ packet, text, draft }: PacketView, { file, span }: Pick<Problem, "file" | "span">) {
  const whole = text(file) ?? "";
  const start = draft?.start ?? 0;
  const { line, column } = lineColumnAt(linesOf(whole, start), span.start - start);
  return { ...(draft === undefined && { file: pathBelow(packet, file) }), line: line + 1, column: column + 1 };
}

const linesOf = memoLast((text: string, start: number) => lineIndex(text.slice(start)));

function pathBelow({ root }: PacketSnapshot, file: string): string {
  return relativeTo(root, file) ?? file;
}
