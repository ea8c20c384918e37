import { type LineIndex, lineColumnAt, lineIndex } from "../base/line-index.ts";
import { relativeTo } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import { coverageOf } from "../features/coverage.ts";
import type { ReportedFigure } from "../features/figure-report.ts";
import type { PacketSnapshot, Problem } from "../snapshot.ts";
import type { FigureReport, PacketReport, ProblemReport, ReportPosition } from "./report.ts";

export type CheckedPacket = {
  readonly packet: PacketSnapshot;
  /** The packet's folder as its user would write it. */
  readonly label: string;
  readonly text: (file: string) => string | undefined;
  readonly only?: string;
};

/** One packet's part of the report; only what concerns the target's file where the target is a file. */
export function packetReport({ packet, label, text, only }: CheckedPacket): PacketReport {
  const positions = createPositions(text);
  const concerns = ({ file }: { readonly file: string }): boolean => only === undefined || file === only;
  const figures = packet.figures().filter(concerns);
  return {
    root: label,
    profile: packet.profile,
    problems: packet
      .problems()
      .filter(concerns)
      .map((problem) => problemReport(problem, packet, positions)),
    figures: figures.map((figure) => figureReport(figure, packet, positions)),
    gates: packet.gates().map(({ id, state, have, need }) => ({ id, state, have, need })),
    coverage: only === undefined ? { ...packet.coverage() } : coverageOf(figures),
  };
}

function problemReport(problem: Problem, { root }: PacketSnapshot, positions: Positions): ProblemReport {
  return {
    file: below(root, problem.file),
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    ...positions(problem.file, problem.span),
    related: problem.related.map(({ file, span, message }) => ({
      file: below(root, file),
      ...positions(file, span),
      message,
    })),
    fixes: problem.fixes().map(({ title, safe }) => ({ title, safe })),
  };
}

function figureReport(figure: ReportedFigure, { root }: PacketSnapshot, positions: Positions): FigureReport {
  const { how, formula } = figure;
  return {
    file: below(root, figure.file),
    text: figure.text,
    ...positions(figure.file, figure.span),
    kind: figure.kind,
    value: figure.value,
    unit: figure.unit,
    verdict: figure.verdict,
    ...(how !== undefined && { how }),
    ...(formula !== undefined && { formula }),
    evidence: figure.evidence.map(({ file, cell }) => ({ file: below(root, file), cell })),
  };
}

type Positions = (file: string, range: Span) => { readonly start: ReportPosition; readonly end: ReportPosition };

function createPositions(text: (file: string) => string | undefined): Positions {
  const indexes = new Map<string, LineIndex>();
  return (file, { start, end }) => {
    const index = indexes.get(file) ?? lineIndex(text(file) ?? "");
    indexes.set(file, index);
    return { start: position(index, start), end: position(index, end) };
  };
}

function position(index: LineIndex, offset: number): ReportPosition {
  const { line, column } = lineColumnAt(index, offset);
  return { line: line + 1, column: column + 1, offset };
}

function below(root: string, file: string): string {
  return relativeTo(root, file) ?? file;
}
