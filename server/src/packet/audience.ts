import type { Attendee } from "../profile/bar.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { CARDINALS } from "../quantity/words/numbers.ts";

export type AudienceCount = { readonly wanted: Attendee; readonly found: number };

/**
 * How many listeners of each sort there are, as far as the lines say. A line of several is one sort of listener; one line alone may name
 * them all.
 */
export function countAudience(lines: readonly string[], audience: readonly Attendee[]): readonly AudienceCount[] {
  const told = lines.filter((line) => line.trim() !== "");
  let open = told;
  return audience.map((wanted) => {
    const matcher = compileWords(wanted.words);
    const counts = open.map((line) => {
      const found = findWords(matcher, line);
      const label = found[0]?.span;
      const named = label === undefined ? 0 : namesUnder(line.slice(label.start, label.end), line.slice(label.end));
      if (named > 0) return named;
      const counted = found.map(({ span, entry }) => countAt(line, span.start, span.end, entry));
      return told.length === 1 ? counted.reduce((sum, count) => sum + count, 0) : (counted[0] ?? 0);
    });
    if (told.length > 1) open = open.filter((_, index) => counts[index] === 0);
    return { wanted, found: counts.reduce((sum, count) => sum + count, 0) };
  });
}

/** One for a person, as many as are said for `two senior peers`, and at least two for a plural without a number. */
function countAt(line: string, start: number, end: number, entry: string): number {
  const word =
    /([\p{L}\p{N}]+)\s+(?:of my\s+|other\s+|more\s+)?$/u.exec(line.slice(0, start).slice(-NEAR))?.[1]?.toLowerCase() ??
    "";
  const stated = /^\d$/.test(word) ? Number(word) : (NUMBERS.get(word) ?? 0);
  if (stated > 0) return stated;
  return isPlural(line.slice(start, end), entry) || /^\s\p{L}{2,}[^\P{L}s]s(?=[\s,;.]|$)/u.test(line.slice(end))
    ? 2
    : 1;
}

function isPlural(written: string, entry: string): boolean {
  return written.endsWith("s") && !entry.endsWith("s");
}

/** How many persons a label in the plural has behind its colon: `Senior peers: Ada Mensah (L7), Owen Pryce, Principal PM`. */
function namesUnder(label: string, behind: string): number {
  const list = label.endsWith("s") ? (/^\s*:(.+)$/s.exec(behind)?.[1] ?? "") : "";
  const pieces = list.replace(/\([^()]*\)/g, " ").split(/[,;/&]|\band\b/);
  return pieces.filter((piece) => FULL_NAME.test(piece)).length;
}

const FULL_NAME = /^\s*(?:\p{Lu}\p{Ll}[\p{L}’'-]*\s+){1,3}\p{Lu}\p{Ll}[\p{L}’'-]*\s*$/u;

const NEAR = 40;
const NUMBERS: ReadonlyMap<string, number> = new Map(CARDINALS);
