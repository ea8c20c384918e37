import { Bookmark, Paragraph, type ParagraphChild, Table, TableCell, TableRow } from "docx";
import type { Content, Inline } from "../markdown/content.ts";
import { safeCell } from "./safe-cell.ts";
import { NUMBERED, TABLE_BORDERS, TABLE_MARGINS } from "./word-style.ts";
import { type WordContext, wordRuns } from "./word-text.ts";

/** How the blocks of one stretch of the document are set. */
export type BlockSetting = WordContext & {
  /** Twentieths of a point between the margins. */
  readonly width: number;
  /** How deep a heading of depth 1 is set. */
  readonly headingOffset: number;
  /** A bookmark for a row of a table, by its index with the header as 0. */
  readonly rowBookmark: (row: number) => string | undefined;
  /** Counts the numbered lists, each of which starts anew. */
  readonly nextList: () => number;
};

export function wordBlocks(content: Content, setting: BlockSetting): readonly (Paragraph | Table)[] {
  return blocksOf(content, setting, { style: undefined, level: -1 });
}

type Inside = { readonly style: string | undefined; readonly level: number };

function blocksOf(content: Content, setting: BlockSetting, inside: Inside): readonly (Paragraph | Table)[] {
  const style = inside.style === undefined ? {} : { style: inside.style };
  switch (content.kind) {
    case "heading": {
      const heading = HEADINGS[Math.min(content.depth + setting.headingOffset, HEADINGS.length) - 1] ?? "Heading4";
      return [new Paragraph({ heading, children: wordRuns(content.inlines, setting) })];
    }
    case "paragraph":
      return [new Paragraph({ ...style, children: wordRuns(content.inlines, setting) })];
    case "quote":
      return content.contents.flatMap((one) => blocksOf(one, setting, { ...inside, style: "QuoteBlock" }));
    case "code":
      return content.text
        .split("\n")
        .map((text) => new Paragraph({ style: "CodeBlock", children: plainRuns(text, setting) }));
    case "rule":
      return [];
    case "list":
      return listBlocks(content, setting, inside);
    case "table":
      return [tableOf(content, setting), new Paragraph({ style: "Note" })];
  }
}

const HEADINGS = ["Heading1", "Heading2", "Heading3", "Heading4"] as const;

function listBlocks(
  { ordered, items }: Extract<Content, { kind: "list" }>,
  setting: BlockSetting,
  inside: Inside,
): readonly (Paragraph | Table)[] {
  const level = Math.min(inside.level + 1, DEEPEST_LIST);
  const instance = setting.nextList();
  return items.flatMap((item) =>
    item.flatMap((content, index) => {
      if (content.kind !== "paragraph" || index > 0) return blocksOf(content, setting, { ...inside, level });
      const mark = ordered ? { numbering: { reference: NUMBERED, level, instance } } : { bullet: { level } };
      return [new Paragraph({ ...mark, children: wordRuns(content.inlines, setting) })];
    }),
  );
}

/** Word has nine levels. */
export const DEEPEST_LIST = 8;

function tableOf({ columns, rows }: Extract<Content, { kind: "table" }>, setting: BlockSetting): Table {
  const widths = columnWidths(rows, columns.length, setting.width);
  return new Table({
    width: { size: setting.width, type: "dxa" },
    columnWidths: widths,
    layout: "fixed",
    borders: TABLE_BORDERS,
    margins: TABLE_MARGINS,
    rows: rows.map((cells, row) => {
      const anchor = setting.rowBookmark(row);
      return new TableRow({
        tableHeader: row === 0,
        cantSplit: true,
        children: columns.map((alignment, column) => {
          const runs = wordRuns(safeInlines(cells[column] ?? []), setting);
          const children: readonly ParagraphChild[] =
            column === 0 && anchor !== undefined ? [new Bookmark({ id: anchor, children: runs })] : runs;
          const style = row === 0 ? "HeaderCell" : "Cell";
          return new TableCell({ verticalAlign: "center", children: [new Paragraph({ style, alignment, children })] });
        }),
      });
    }),
  });
}

/** A cell that a spreadsheet would run starts with a quote. */
function safeInlines(inlines: readonly Inline[]): readonly Inline[] {
  const text = inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");
  return safeCell(text) === text ? inlines : [{ ...PLAIN_TEXT, text: "'" }, ...inlines];
}

const PLAIN_TEXT = { kind: "text", strong: false, emphasis: false, deleted: false, code: false } as const;

function plainRuns(text: string, context: WordContext): readonly ParagraphChild[] {
  return wordRuns([{ ...PLAIN_TEXT, text }], context);
}

/** Each column takes room by its longest words and by how much it says, within reason. */
function columnWidths(
  rows: Extract<Content, { kind: "table" }>["rows"],
  columns: number,
  width: number,
): readonly number[] {
  const shares = Array.from({ length: columns }, (_, column) => {
    const texts = rows.map((row) => textOf(row[column] ?? []));
    const longest = Math.max(...texts.map((text) => text.length));
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/).map((one) => one.length)));
    return Math.max(Math.min(longest, MOST_CHARACTERS), word + 2, LEAST_CHARACTERS);
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((width * share) / sum));
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === "text" ? inline.text : " ")).join("");
}

const MOST_CHARACTERS = 26;
const LEAST_CHARACTERS = 7;
