import { memoByFirst } from "../base/memo.ts";
import type { Span } from "../base/span.ts";
import type { Checked } from "../rules/checker.ts";
import { type OutlineItem, type OutlineKind, outlineOf } from "./outline.ts";

/** Something of the packet that has a name. The span counts in the file's text. */
export type WorkspaceSymbol = {
  readonly name: string;
  readonly kind: OutlineKind;
  /** What it stands in: a section, or the file. */
  readonly container: string;
  readonly file: string;
  readonly span: Span;
};

/** The metrics, stories, slots, slides and sections whose names hold the letters of the query in their order. */
export function symbolsNamed(checked: Checked, query: string): readonly WorkspaceSymbol[] {
  const letters = query.toLowerCase().replace(/\s+/g, "");
  return allSymbols(checked).filter(({ name }) => holdsInOrder(name.toLowerCase(), letters));
}

const allSymbols = memoByFirst((checked: Checked): readonly WorkspaceSymbol[] =>
  checked.packet.documents.flatMap((document) =>
    outlineOf(checked, document).flatMap((item) => flat(item, document.path, document.path)),
  ),
);

function flat(item: OutlineItem, container: string, file: string): readonly WorkspaceSymbol[] {
  const { name, kind, nameSpan: span, children } = item;
  return [{ name, kind, container, file, span }, ...children.flatMap((child) => flat(child, name, file))];
}

function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
