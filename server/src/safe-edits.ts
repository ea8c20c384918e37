import { overlaps } from "./base/span.ts";
import type { FileEdit, Problem } from "./snapshot.ts";

/**
 * The edits that mend all problems with a safe fix. A fix is made whole or not at all: one that would touch what another already
 * changes is left out.
 */
export function safeEdits(problems: readonly Problem[]): readonly FileEdit[] {
  const taken = new Map<string, FileEdit[]>();
  for (const problem of problems) {
    const fix = problem.fixes().find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => collides(edit, taken.get(edit.file) ?? []))) continue;
    for (const edit of fix.edits) {
      const edits = taken.get(edit.file);
      if (edits === undefined) taken.set(edit.file, [edit]);
      else edits.push(edit);
    }
  }
  return [...taken.values()].flat();
}

function collides(edit: FileEdit, others: readonly FileEdit[]): boolean {
  return others.some((other) => overlaps(edit.span, other.span));
}
