import type { Diagnostic } from "vscode-languageserver";
import { withoutTurns } from "../base/direction.ts";
import type { Problem } from "../snapshot.ts";
import type { ClientFeatures } from "./capabilities.ts";
import { type LinedText, toRange, toSeverity } from "./convert.ts";

const DIAGNOSTIC_SOURCE = "throughline";

/** What a problem needs to know of the files that it points to. */
export type FileLookup = {
  readonly uri: (file: string) => string;
  readonly lined: (file: string) => LinedText;
};

/** How much of a diagnostic its editor shows. */
export type DiagnosticForm = Pick<ClientFeatures, "relatedInformation" | "rulePages">;

export function toDiagnostic(problem: Problem, files: FileLookup, form: DiagnosticForm): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(files.lined(problem.file), problem.span),
    severity: toSeverity(problem.severity),
    code: problem.rule,
    source: DIAGNOSTIC_SOURCE,
    message: withoutTurns(problem.message),
  };
  if (form.rulePages !== undefined) diagnostic.codeDescription = { href: `${form.rulePages}${problem.rule}.md` };
  if (form.relatedInformation && problem.related.length > 0) {
    diagnostic.relatedInformation = problem.related.map(({ file, span, message }) => ({
      location: { uri: files.uri(file), range: toRange(files.lined(file), span) },
      message: withoutTurns(message),
    }));
  }
  return diagnostic;
}

/** The diagnostics of one file; where `more` are left out, the last of them says so. */
export function toDiagnostics(
  problems: readonly Problem[],
  files: FileLookup,
  form: DiagnosticForm,
  more: number,
): Diagnostic[] {
  const shown = more === 0 ? problems : problems.slice(0, -1);
  const diagnostics = shown.map((problem) => toDiagnostic(problem, files, form));
  const last = more === 0 ? undefined : problems.at(-1);
  if (last === undefined) return diagnostics;
  return [
    ...diagnostics,
    {
      range: toRange(files.lined(last.file), last.span),
      severity: toSeverity("info"),
      source: DIAGNOSTIC_SOURCE,
      message: `${more + 1} more findings in this file are left out, from here on.`,
    },
  ];
}
