import { strToU8 } from "fflate";
import { buildDeck } from "./build-deck.ts";
import type { Exportable, Exported } from "./exportable.ts";
import { type FiguredText, textOfPieces } from "./figured-text.ts";
import { safeCell } from "./safe-cell.ts";
import {
  type DeckSlide,
  type SlideDeck,
  type SlideTable,
  sourceLine,
  stampsOnSlide,
  tableHeader,
} from "./slide-deck.ts";
import { speakerNotes } from "./speaker-notes.ts";
import { stampWarnings } from "./stamp.ts";

/** The deck in Markdown that Marp shows as slides and that is a packet's own deck as it stands. */
export function exportDeck(exportable: Exportable): Exported {
  const deck = buildDeck(exportable);
  return {
    kind: "file",
    bytes: strToU8(deckMarkdown(deck)),
    warnings: stampWarnings(deck.slides.flatMap(stampsOnSlide)),
  };
}

export function deckMarkdown(deck: SlideDeck): string {
  const title = deck.candidate === "" ? deck.title : `${deck.title}: ${deck.candidate}`;
  const head = ["---", "marp: true", "role: deck", `title: ${JSON.stringify(title)}`, "paginate: true", STYLE, "---"];
  return `${head.join("\n")}\n\n${deck.slides.map(page).join("\n---\n\n")}`;
}

const STYLE = `style: |
  section { font-family: "Helvetica Neue", Arial, sans-serif; font-size: 24px; color: #1f2933; }
  h1 { font-size: 20px; color: #0f5c6e; font-weight: 600; }
  h1 + p { font-size: 30px; font-weight: 700; line-height: 1.3; }
  a { color: inherit; text-decoration: none; }
  footer { font-size: 12px; color: #7b8794; }`;

function page(slide: DeckSlide): string {
  const blocks = [
    footerOf(slide),
    `# ${escaped(slide.topic)}`,
    proseOf(slide.headline),
    ...(slide.sizes.length === 0 ? [] : [slide.sizes.map(sizeLine).join("\n")]),
    ...(slide.table === undefined ? [] : [tableOf(slide.table)]),
    ...(slide.unlock.length === 0 ? [] : [slide.unlock.map((sentence) => `- ${proseOf(sentence)}`).join("\n")]),
    ...stampLines(slide),
    `<!--\n${commentText(speakerNotes(slide).join("\n"))}\n-->`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sizeLine({ label, unit, link, value }: DeckSlide["sizes"][number]): string {
  return `- ${escaped(label)}: [${escaped(textOfPieces(value))}](${addressOf(link)})${unit === "" ? "" : ` ${escaped(unit)}`}`;
}

function tableOf(table: SlideTable): string {
  const { units, rows, left } = table;
  const header = tableHeader(table);
  const lines = rows.map(({ label, unit, link, baseline, post, net }) => {
    const name = `[${escaped(safeCell(label))}](${addressOf(link)})`;
    const cells = [name, ...(units ? [escaped(safeCell(unit))] : []), cellOf(baseline), cellOf(post), cellOf(net)];
    return `| ${cells.join(" | ")} |`;
  });
  const rule = `| :--- |${units ? " :--- |" : ""} ---: | ---: | ---: |`;
  const more = left === 0 ? "" : `\n\n${left} more in the impact table.`;
  return `| ${header.join(" | ")} |\n${rule}\n${lines.join("\n")}${more}`;
}

function cellOf(pieces: FiguredText): string {
  return escaped(safeCell(textOfPieces(pieces)));
}

/** A figure that follows from a cell leads there. */
function proseOf(pieces: FiguredText): string {
  const text = pieces.map(({ text, figure }) => {
    const [evidence] = figure?.verdict.kind === "agrees" ? figure.verdict.working.evidence : [];
    if (evidence === undefined) return escaped(text);
    return `[${escaped(text)}](${addressOf(`${evidence.place.file}#${evidence.fragment}`)})`;
  });
  // At the start of a line these would open a heading or a list.
  return text
    .join("")
    .replace(/^(#|[+-](?=\s)|\d+(?=[.)]\s))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** What a reader of the slides has to be told, in words that hold no figure but the stamped one. */
function stampLines(slide: DeckSlide): readonly string[] {
  const texts = new Set(
    stampsOnSlide(slide).map(({ mark, kind, text }) =>
      kind === "contradicts"
        ? `> **${mark} ${escaped(text)}** contradicts the packet's own evidence.`
        : `> **${mark} ${escaped(text)}** is not backed by the packet's evidence.`,
    ),
  );
  return texts.size === 0 ? [] : [[...texts].join("\n>\n")];
}

function footerOf(slide: DeckSlide): string {
  return `<!-- _footer: ${JSON.stringify(commentText(sourceLine(slide)))} -->`;
}

/** Nothing in a packet may end a comment. */
function commentText(text: string): string {
  return text.replaceAll("-->", "--\u200B>");
}

/** Packet text as text: what would be markup in a line of prose, a cell or a link has a backslash before it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/&(?=#?\w+;)/g, "&amp;");
}

function addressOf(link: string): string {
  return /[\s()<>]/.test(link) ? `<${link.replace(/[<>]/g, encodeURIComponent)}>` : link;
}
