import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { overlaps } from "../../base/span.ts";
import { safeEdits } from "../../safe-edits.ts";
import type { Problem, ProblemFix } from "../../snapshot.ts";
import { FIX_ALL, REFACTOR_KINDS } from "../capabilities.ts";
import { toOffset, toSpan } from "../convert.ts";
import { toDiagnostic } from "../diagnostics.ts";
import { fileIdOf } from "../file-id.ts";
import type { Session } from "../session.ts";
import { canMake, toWorkspaceEdit } from "../workspace-edit.ts";

/**
 * Quick fixes for the problems that the range touches, refactorings of what it starts at, and where it is asked for by its kind, all safe
 * fixes of the file at once.
 */
export function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const file = fileIdOf(textDocument.uri);
  const problems = session.snapshot().fileProblems().get(file)?.first(Number.POSITIVE_INFINITY) ?? [];
  const actions: CodeAction[] = [];
  if (isAskedFor(CodeActionKind.QuickFix, context.only ?? [CodeActionKind.QuickFix])) {
    const span = toSpan(session.lined(file), range);
    actions.push(
      ...quickFixes(
        problems.filter((problem) => overlaps(problem.span, span)),
        session,
      ),
    );
  }
  const refactorings = session.snapshot().refactorings(file, toOffset(session.lined(file), range.start));
  for (const { title, kind, edits } of refactorings) {
    const named = REFACTOR_KINDS[kind];
    if (isAskedFor(named, context.only ?? [CodeActionKind.Refactor])) {
      actions.push({ title, kind: named, edit: toWorkspaceEdit(edits, session) });
    }
  }
  if (isAskedFor(FIX_ALL, context.only ?? [])) actions.push(...fixAll(problems, session));
  return actions;
}

/** The safe ones first, else in the order of the problems; what lets a problem stand comes last. */
function quickFixes(problems: readonly Problem[], session: Session): CodeAction[] {
  const fixes = problems
    .flatMap((problem) => problem.fixes().map((fix) => ({ problem, fix })))
    .filter(({ fix }) => canMake(fix.edits, session));
  const safe = fixes.filter(({ fix }) => fix.safe);
  const ordered = [...safe, ...fixes.filter(({ fix }) => !fix.safe)];
  const suppressions = problems.flatMap((problem) => {
    const fix = problem.suppression();
    return fix === undefined ? [] : [{ problem, fix }];
  });
  return [...ordered, ...suppressions].map(({ problem, fix }) =>
    quickFix(problem, fix, fix.safe && safe.length === 1, session),
  );
}

function quickFix(problem: Problem, fix: ProblemFix, isPreferred: boolean, session: Session): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(problem, session, session.features)],
    edit: toWorkspaceEdit(fix.edits, session),
    ...(isPreferred && { isPreferred }),
  };
}

function fixAll(problems: readonly Problem[], session: Session): CodeAction[] {
  const edits = safeEdits(problems);
  if (edits.length === 0) return [];
  return [
    {
      title: "Fix all safe problems of this file",
      kind: FIX_ALL,
      edit: toWorkspaceEdit(
        edits.map(({ file, span, text }) => ({ file, span, text })),
        session,
      ),
    },
  ];
}

/** Kinds are a tree: who asks for `source` asks for `source.fixAll` as well. */
function isAskedFor(kind: string, only: readonly string[]): boolean {
  return only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}
