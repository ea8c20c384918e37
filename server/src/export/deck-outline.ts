import { rowFigure } from "../packet/impact-cell.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import type { Slide } from "../profile/bar.ts";

/**
 * The deck as Markdown that Marp shows: a slide for each part of the profile's deck, headed by its storyline sentence, with the rows of
 * the impact table that belong there and their sources in the notes. Same packet, same text.
 */
export function deckOutline(packet: Packet): string {
  const slides = packet.profile.deck?.slides ?? DEFAULT_SLIDES;
  const pages = slides.map((slide, index) => page(slide, index, packet));
  return `---\nmarp: true\ntitle: ${JSON.stringify(titleOf(packet))}\n---\n\n${pages.join("\n---\n\n")}`;
}

/** What a bar without a deck of its own gets. */
const DEFAULT_SLIDES: readonly Slide[] = [
  { title: "Problem and market size", aliases: [], sentence: "problem", needs: ["size"] },
  { title: "Execution and KPI delta", aliases: [], sentence: "execution", needs: ["change"] },
  { title: "Financial impact and unlock", aliases: [], sentence: "impact", needs: ["money", "capability"] },
];

function titleOf({ manifest, facts }: Packet): string {
  const flagship = manifest.flagship ?? "Promotion packet";
  return facts.candidate === undefined ? flagship : `${flagship}: ${facts.candidate}`;
}

function page(slide: Slide, index: number, packet: Packet): string {
  const sentence = packet.storyline?.sentences[index]?.text ?? `[TODO: the ${slide.sentence ?? "storyline"} sentence]`;
  const rows = rowsFor(slide, packet);
  const table = rows.length === 0 ? "" : `\n${tableOf(rows, columnsFor(slide))}`;
  return `# ${slide.title}\n\n${sentence}\n${table}\n<!--\n${notes(rows, packet)}\n-->\n`;
}

type Column = "baseline" | "post" | "net";

/** Money for the financial slide, measures for the one on execution, and what the problem cost for the first. */
function rowsFor(slide: Slide, { impactTable, profile }: Packet): readonly ImpactRow[] {
  const rows = impactTable?.rows ?? [];
  const isMoney = (row: ImpactRow): boolean =>
    rowFigure(row, "baseline", profile)?.kind === "money" || rowFigure(row, "net", profile)?.kind === "money";
  if (slide.needs.includes("change")) return rows.filter((row) => !isMoney(row));
  if (slide.needs.includes("money") || slide.needs.includes("size")) return rows.filter(isMoney);
  return [];
}

/** The size of a problem is what it was before anything changed. */
function columnsFor(slide: Slide): readonly Column[] {
  return slide.needs.includes("size") ? ["baseline"] : ["baseline", "post", "net"];
}

function tableOf(rows: readonly ImpactRow[], columns: readonly Column[]): string {
  const lines = rows.map((row) => `| ${cells(row, columns).join(" | ")} |`);
  const titles = columns.map((column) => COLUMN_TITLES[column]);
  return `| Measure | ${titles.join(" | ")} |\n| :--- |${" ---: |".repeat(columns.length)}\n${lines.join("\n")}\n`;
}

const COLUMN_TITLES = { baseline: "Baseline", post: "Post-launch", net: "Net change" } as const;

function cells(row: ImpactRow, columns: readonly Column[]): readonly string[] {
  const texts = columns.map((column) => row.cells.get(column)?.text ?? "");
  return [row.label, ...texts].map((text) => text.replaceAll("|", "\\|").replace(/\s+/g, " "));
}

/** Speaker notes are an HTML comment, which nothing in a packet may end. */
function notes(rows: readonly ImpactRow[], packet: Packet): string {
  const minutes = packet.profile.rehearsal?.minutes;
  const slides = packet.profile.deck?.slides.length ?? DEFAULT_SLIDES.length;
  const time = minutes === undefined ? "" : `Time: ${Math.round((minutes * 60) / slides)} seconds.\n`;
  const sources = rows.flatMap((row) => {
    const addresses = row.links.flatMap(({ target }) =>
      target.kind === "address" ? [target.address] : [`[${target.label}]`],
    );
    return addresses.length === 0 ? [] : [`- ${row.label}: ${addresses.join(", ")}`];
  });
  const text = `${time}Sources:\n${sources.length === 0 ? "- [TODO: sources]" : sources.join("\n")}`;
  return text.replaceAll("-->", "--\u200B>");
}
