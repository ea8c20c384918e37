import { folderOf, relativePath } from "../base/path.ts";
import type { Span } from "../base/span.ts";
import { blockAt, blockStart } from "../markdown/document.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { Checked } from "../rules/checker.ts";

/** Something to insert at the cursor. `replace` counts in the document's text. */
export type Completion = {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string;
  readonly kind: "figure" | "citation" | "principle" | "slot" | "section";
  readonly replace: Span;
  readonly text: string;
  readonly snippet?: string;
  /** Orders the list, ascending. */
  readonly rank: string;
};

/** Rows to cite behind `](`, figures of the impact table behind a digit or a currency sign, principles elsewhere. */
export function completionsAt(checked: Checked, document: PacketDocument, offset: number): readonly Completion[] {
  const at = blockAt(document.markdown, offset);
  const before = at?.block.text.slice(0, at.offset) ?? "";
  const start = at === undefined ? offset : blockStart(document.markdown, at.block);
  const link = /\]\(([^()\s]*)$/.exec(before);
  if (link !== null)
    return rowCitations(checked, document, { start: start + before.length - (link[1]?.length ?? 0), end: offset });
  const number = /(?:^|[\s(*])([$€£]?\d[\d.,]*|[$€£])$/.exec(before);
  if (number?.[1] !== undefined) return figures(checked, document, { start: offset - number[1].length, end: offset });
  const word = /(?:^|[\s*_])(\p{Lu}[\p{L}'’]*)$/u.exec(before);
  return word?.[1] === undefined ? [] : principles(checked, { start: offset - word[1].length, end: offset });
}

function rowCitations({ packet }: Checked, document: PacketDocument, replace: Span): readonly Completion[] {
  return (packet.impactTable?.rows ?? []).map((row, index) => {
    const text = `${addressFrom(document.path, row.place.file)}#${row.slug}`;
    return {
      label: text,
      detail: row.label,
      documentation: [...row.cells].map(([column, cell]) => `${column}: ${cell.text}`).join("\n"),
      kind: "citation",
      replace,
      text,
      rank: rankOf(index),
    };
  });
}

function figures({ packet }: Checked, document: PacketDocument, replace: Span): readonly Completion[] {
  return (packet.impactTable?.rows ?? []).flatMap((row, index) =>
    (["baseline", "post", "net"] as const).flatMap((column): readonly Completion[] => {
      const cell = row.cells.get(column);
      if (cell === undefined || cell.text === "") return [];
      const value = cell.text.replace(/^[+\-\u2212]/, "");
      const text = `[${value}](${addressFrom(document.path, row.place.file)}#${row.slug})`;
      return [
        {
          label: value,
          detail: `${row.label}, ${packet.profile.impact.columns[column].title.toLowerCase()}`,
          documentation: text,
          kind: "figure",
          replace,
          text,
          rank: rankOf(index),
        },
      ];
    }),
  );
}

function principles({ packet }: Checked, replace: Span): readonly Completion[] {
  return packet.profile.principles.map((principle, index) => ({
    label: principle.name,
    detail: "Leadership principle",
    documentation: `${principle.level1}\n\n${principle.level2}`,
    kind: "principle",
    replace,
    text: principle.name,
    rank: rankOf(index),
  }));
}

function rankOf(index: number): string {
  return String(index).padStart(4, "0");
}

function addressFrom(from: string, to: string): string {
  return encodeURI(relativePath(folderOf(from), to));
}
