import { type LineChange, lineChanges, splitLines } from "./line-changes.ts";

/** What turns one text into another, in the format of `diff -u`; empty where they are equal. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const oldLines = splitLines(before);
  const newLines = splitLines(after);
  const hunks = groupHunks(lineChanges(oldLines, newLines), oldLines.length);
  return [`--- a/${path}\n+++ b/${path}\n`, ...hunks.map((hunk) => hunkText(hunk, oldLines, newLines))].join("");
}

const CONTEXT = 3;

/** Changes that are too near to each other to be shown apart. */
type Hunk = { readonly oldStart: number; readonly oldEnd: number; readonly changes: readonly LineChange[] };

function groupHunks(changes: readonly LineChange[], oldLength: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const change of changes) {
    const oldStart = Math.max(0, change.oldStart - CONTEXT);
    const oldEnd = Math.min(oldLength, change.oldEnd + CONTEXT);
    const previous = hunks.at(-1);
    if (previous !== undefined && oldStart <= previous.oldEnd) {
      hunks[hunks.length - 1] = { ...previous, oldEnd, changes: [...previous.changes, change] };
    } else hunks.push({ oldStart, oldEnd, changes: [change] });
  }
  return hunks;
}

function hunkText(
  { oldStart, oldEnd, changes }: Hunk,
  oldLines: readonly string[],
  newLines: readonly string[],
): string {
  const lines: string[] = [];
  let old = oldStart;
  for (const change of changes) {
    lines.push(...oldLines.slice(old, change.oldStart).map((line) => ` ${line}`));
    lines.push(...oldLines.slice(change.oldStart, change.oldEnd).map((line) => `-${line}`));
    lines.push(...newLines.slice(change.newStart, change.newEnd).map((line) => `+${line}`));
    old = change.oldEnd;
  }
  lines.push(...oldLines.slice(old, oldEnd).map((line) => ` ${line}`));
  const removed = lines.filter((line) => !line.startsWith("+")).length;
  const added = lines.filter((line) => !line.startsWith("-")).length;
  const first = changes[0];
  const newStart = first === undefined ? oldStart : first.newStart - (first.oldStart - oldStart);
  return `@@ -${rangeText(oldStart, removed)} +${rangeText(newStart, added)} @@\n${lines.map(endLine).join("")}`;
}

/** An empty range is named by the line before it. */
function rangeText(start: number, length: number): string {
  return length === 1 ? String(start + 1) : `${length === 0 ? start : start + 1},${length}`;
}

function endLine(line: string): string {
  return line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`;
}
