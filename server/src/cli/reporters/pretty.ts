import { type PacketReport, type ProblemReport, pathFromHere, type Report } from "../report.ts";
import { type CodeFrame, codeFrame } from "./code-frame.ts";
import { figureLines } from "./pretty-figures.ts";
import { summaryLines, totalLine } from "./pretty-summary.ts";
import { paintOf, type Style, styleFor } from "./style.ts";
import { visibleText, wrapped } from "./visible-text.ts";

export type PrettyOptions = {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Also lists every figure with its verdict and working. */
  readonly figures: boolean;
};

/** A packet of the report together with the texts of its files, by their paths from its root. */
export type ReadablePacket = { readonly report: PacketReport; readonly text: (file: string) => string | undefined };

/** What a check of one packet found, for a person at a terminal. */
export function prettyPacket({ report, text }: ReadablePacket, { colour, width, figures }: PrettyOptions): string {
  const style = styleFor(colour);
  const findings = report.problems.flatMap((problem) => [
    ...problemLines(problem, text(problem.file) ?? "", report.root, width, style),
    "",
  ]);
  const lines = [
    ...findings,
    ...(figures ? figureLines(report, style) : []),
    ...summaryLines(report, width, style),
    "",
  ];
  return `${lines.join("\n")}\n`;
}

/** What all packets come to, where there are several. */
export function prettyTotal({ packets }: Report, { colour }: PrettyOptions): string {
  return packets.length < 2 ? "" : `${totalLine(packets, styleFor(colour))}\n`;
}

function problemLines(
  { file, start, end, severity, message, rule, related, fixes }: ProblemReport,
  text: string,
  root: string,
  width: number,
  style: Style,
): readonly string[] {
  const paint = paintOf(severity, style);
  const room = width - INDENT.length;
  const frame = codeFrame(text, start, end, room);
  return [
    `${style.bold(placeOf(root, file, start))} ${paint(severity)} ${style.dim(rule)}`,
    ...wrapped(visibleText(message), room).map((line) => INDENT + line),
    ...(frame === undefined ? [] : frameLines(frame, paint, style).map((line) => INDENT + line)),
    ...related.map(
      (other) => `${INDENT}${style.cyan(placeOf(root, other.file, other.start))} ${visibleText(other.message)}`,
    ),
    ...fixes.map(({ title, safe }) => `${INDENT}${style.green(safe ? "safe fix:" : "fix:")} ${visibleText(title)}`),
  ];
}

function frameLines(frame: CodeFrame, paint: (text: string) => string, style: Style): readonly string[] {
  const margin = " ".repeat(frame.lineNumber.length);
  return [
    `${style.dim(`${frame.lineNumber} │`)} ${frame.before}${paint(frame.marked)}${frame.after}`,
    `${style.dim(`${margin} │`)} ${paint(frame.carets)}`,
  ];
}

/** `packet/narrative.md:3:12`, which terminals and editors open at the place. */
function placeOf(root: string, file: string, { line, column }: ProblemReport["start"]): string {
  return `${visibleText(pathFromHere(root, file))}:${line}:${column}`;
}

const INDENT = "  ";
