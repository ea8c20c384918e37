import type { Diagnostic } from "vscode-languageserver";
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
    message: problem.message,
  };
  if (form.rulePages !== undefined) diagnostic.codeDescription = { href: `${form.rulePages}${problem.rule}.md` };
  if (form.relatedInformation && problem.related.length > 0) {
    diagnostic.relatedInformation = problem.related.map(({ file, span, message }) => ({
      location: { uri: files.uri(file), range: toRange(files.lined(file), span) },
      message,
    }));
  }
  return diagnostic;
}

/** The diagnostics of one file, at most `limit`; the last of them then says how many more there are. */
export function toDiagnostics(
  problems: readonly Problem[],
  files: FileLookup,
  form: DiagnosticForm,
  limit: number,
): Diagnostic[] {
  if (problems.length <= limit) return problems.map((problem) => toDiagnostic(problem, files, form));
  const shown = problems.slice(0, limit - 1);
  const first = problems[limit - 1];
  const diagnostics = shown.map((problem) => toDiagnostic(problem, files, form));
  if (first !== undefined) {
    diagnostics.push({
      range: toRange(files.lined(first.file), first.span),
      severity: toSeverity("info"),
      source: DIAGNOSTIC_SOURCE,
      message: `${problems.length - shown.length} more findings in this file are left out, from here on.`,
    });
  }
  return diagnostics;
}
