import { PACKET_EXTENSIONS } from "./base/file-system.ts";
import { extensionOf, joinPath, resolveInside } from "./base/path.ts";

/**
 * The files below `folder` that a document may cite: whatever in its text looks like the relative path of one. A packet of a single
 * document reads these and leaves all else in its folder alone.
 */
export function namedFiles(text: string, folder: string): ReadonlySet<string> {
  const named = new Set<string>();
  let start = 0;
  for (let offset = 0; offset <= text.length; offset += 1) {
    if (offset < text.length && !DELIMITERS.has(text.charAt(offset))) continue;
    if (offset - start > 3) addIfFile(withoutEndMarks(text.slice(start, offset)), folder, named);
    start = offset + 1;
  }
  return named;
}

function addIfFile(word: string, folder: string, named: Set<string>): void {
  if (!PACKET_EXTENSIONS.has(extensionOf(word))) return;
  for (const path of [word, decoded(word)]) {
    const inside = resolveInside("", path);
    if (inside !== undefined && inside !== "") named.add(joinPath(folder, inside));
  }
}

function withoutEndMarks(word: string): string {
  let end = word.length;
  while (end > 0 && END_MARKS.has(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** What stands around a path in a link, a footnote, front matter or prose; a fragment or a query ends it as well. */
const DELIMITERS: ReadonlySet<string> = new Set([..." \t\r\n()[]<>{}\"'`|*,;#?"]);

const END_MARKS: ReadonlySet<string> = new Set([...".:!"]);
