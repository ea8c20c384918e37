import type { Severity } from "../../rules/rule.ts";
import { countSeverities, type PacketReport, type ProblemReport, pathFromHere } from "../report.ts";
import { codeFrame } from "./code-frame.ts";
import { figureLines } from "./pretty-figures.ts";
import { type Style, styleFor } from "./style.ts";
import { visibleText } from "./visible-text.ts";

export type PrettyOptions = {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Also lists every figure with its verdict and working. */
  readonly figures: boolean;
};

/** A packet of the report together with the texts of its files. */
export type ReadablePacket = { readonly report: PacketReport; readonly text: (file: string) => string | undefined };

/** The report for a person at a terminal. */
export function prettyReport(packets: readonly ReadablePacket[], options: PrettyOptions): string {
  const style = styleFor(options.colour);
  return packets.map((packet) => `${packetLines(packet, options, style).join("\n")}\n`).join("\n");
}

function packetLines({ report, text }: ReadablePacket, options: PrettyOptions, style: Style): readonly string[] {
  const files = [...new Set(report.problems.map(({ file }) => file))];
  const sections = files.map((file) => {
    const own = report.problems.filter((problem) => problem.file === file);
    const content = text(file) ?? "";
    return [
      style.bold(visibleText(pathFromHere(report.root, file))),
      ...own.flatMap((problem) => problemLines(problem, content, report.root, options.width, style)),
      "",
    ];
  });
  return [...sections.flat(), ...(options.figures ? figureLines(report, style) : []), ...summaryLines(report, style)];
}

function problemLines(
  problem: ProblemReport,
  text: string,
  root: string,
  width: number,
  style: Style,
): readonly string[] {
  const { start, end, severity, message, rule, related, fixes } = problem;
  const place = `${start.line}:${start.column}`;
  const paint = PAINTS[severity];
  const frame = codeFrame(text, start, end, width - INDENT.length);
  return [
    `  ${style.dim(place)} ${paint(style)(severity)} ${visibleText(message)} ${style.dim(rule)}`,
    ...(frame === undefined ? [] : [INDENT + style.dim(frame[0]), INDENT + paint(style)(frame[1])]),
    ...related.map((other) => {
      const where = `${pathFromHere(root, other.file)}:${other.start.line}:${other.start.column}`;
      return `${INDENT}${style.cyan(visibleText(where))} ${visibleText(other.message)}`;
    }),
    ...fixes.map(({ title, safe }) => `${INDENT}${style.green(safe ? "safe fix:" : "fix:")} ${visibleText(title)}`),
  ];
}

function summaryLines(report: PacketReport, style: Style): readonly string[] {
  const { error, warning, info } = countSeverities(report.problems);
  const { figures, agrees, contradicts, unbacked, cannotTell } = report.coverage;
  const safe = report.problems.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
  const passed = report.gates.filter(({ state }) => state === "passed").length;
  const counts =
    report.problems.length === 0
      ? style.green("no problems")
      : [count(error, "error"), count(warning, "warning"), count(info, "info")].join(", ");
  const parts = [
    counts,
    `${passed} of ${count(report.gates.length, "gate")} passed`,
    `${count(figures, "figure")}: ${agrees} follow, ${contradicts} contradict, ${unbacked} unbacked, ${cannotTell} cannot tell`,
  ];
  return [
    `${style.bold(visibleText(report.root))}: ${parts.join(" · ")}`,
    ...(safe > 0 ? [style.dim(`${count(safe, "problem")} can be mended unseen: throughline fix`)] : []),
  ];
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}

const INDENT = "      ";

const PAINTS: Readonly<Record<Severity, (style: Style) => (text: string) => string>> = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  info: ({ cyan }) => cyan,
};
