import { lineColumnAt, lineIndex } from "../../server/src/base/line-index.ts";
import type { Problem } from "../../server/src/snapshot.ts";
import type { Case, Mark, SpecifiedFile } from "./read-specification.ts";

/** A case's files as text, once with the marks that its writer expects and once with what was found. */
export type MarkedTexts = {
  readonly expected: string;
  readonly found: string;
};

/** The two texts are the same where each marked problem is found and `rule` found no other. */
export function markedTexts({ files }: Case, problems: readonly Problem[], rule: string): MarkedTexts {
  const shown = files.map((file) => {
    const found: Mark[] = [];
    for (const problem of problems.filter((one) => one.file === file.path)) {
      const mark = file.marks.find((one) => !found.includes(one) && isMarkOf(one, problem, file));
      if (mark !== undefined) found.push(mark);
      else if (problem.rule === rule) found.push(markOf(problem, file));
    }
    return { expected: withMarks(file, file.marks), found: withMarks(file, found) };
  });
  const elsewhere = problems.filter(
    (problem) => problem.rule === rule && !files.some((file) => file.path === problem.file),
  );
  return {
    expected: shown.map(({ expected }) => expected).join("\n"),
    found: [...shown.map(({ found }) => found), ...elsewhere.map(inOneLine)].join("\n"),
  };
}

export function isMarkOf(mark: Mark, problem: Problem, file: SpecifiedFile): boolean {
  if (problem.file !== file.path) return false;
  const { line, start, end, rule } = markOf(problem, file);
  return (
    mark.rule === rule &&
    mark.line === line &&
    mark.start === start &&
    mark.end === end &&
    (mark.severity === undefined || mark.severity === problem.severity) &&
    problem.message.includes(mark.message)
  );
}

/** The problem in one line, for where there is no text to mark. */
export function inOneLine({ file, span, rule, severity, message }: Problem): string {
  return `${file} at ${span.start}-${span.end}: ${rule} (${severity}) ${message}`;
}

/**
 * A problem in the line that it starts in: up to the end of that line, and at least one column wide. One at the very end of a file stands
 * behind its last line.
 */
function markOf({ rule, span, severity, message }: Problem, { text }: SpecifiedFile): Mark {
  const start = Math.min(span.start, text.endsWith("\n") ? text.length - 1 : text.length);
  const { line, column } = lineColumnAt(lineIndex(text), start);
  const lineLength = (text.split("\n")[line] ?? "").length;
  const end = Math.min(column + span.end - span.start, lineLength);
  return { rule, line, start: column, end: Math.max(end, column + 1), severity, message };
}

function withMarks({ path, text }: SpecifiedFile, marks: readonly Mark[]): string {
  const lines = text.split("\n").map((line, index) => {
    const under = marks.filter((mark) => mark.line === index).toSorted(byPlace);
    return [line, ...under.map(markLine)].join("\n");
  });
  return `--- ${path}\n${lines.join("\n")}`;
}

function markLine({ rule, start, end, severity, message }: Mark): string {
  const words = [rule, severity === undefined ? "" : `(${severity})`, message].filter((word) => word !== "");
  return `${" ".repeat(start)}${"^".repeat(end - start)} ${words.join(" ")}`;
}

function byPlace(left: Mark, right: Mark): number {
  return left.start - right.start || left.end - right.end || (left.rule < right.rule ? -1 : 1);
}
