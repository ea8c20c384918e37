import { Paragraph } from "docx";
import type { PlacedContent } from "./packet-contents.ts";
import { type WordContext, wordRuns } from "./word-text.ts";

/** The notes of a Word document, which are numbered in the order of their marks. */
export type WordFootnotes = {
  /** The number of a new note that says what the label's does; undefined where nothing does. */
  readonly add: (
    label: string,
    placed: PlacedContent,
    context: Omit<WordContext, "footnote" | "block" | "figures">,
  ) => number | undefined;
  readonly all: () => Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
};

export function writeFootnotes(): WordFootnotes {
  const notes: (readonly Paragraph[])[] = [];
  return {
    add: (label, { footnotes }, context) => {
      const note = footnotes.get(label);
      if (note === undefined) return undefined;
      // Word has no notes in notes.
      const inside: WordContext = { ...context, block: note.block, figures: [], footnote: () => undefined };
      notes.push(
        note.contents.flatMap((content) =>
          content.kind === "paragraph"
            ? [new Paragraph({ style: "Note", children: wordRuns(content.inlines, inside) })]
            : [],
        ),
      );
      return notes.length;
    },
    all: () => Object.fromEntries(notes.map((children, index) => [String(index + 1), { children }])),
  };
}
