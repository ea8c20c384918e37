import { folderOf, relativePath } from "../base/path.ts";
import { textOf } from "../base/span.ts";
import type { ImpactRow } from "../packet/impact-table.ts";
import type { Packet } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import type { Story } from "../packet/stories.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { editAt, type Fix } from "./rule.ts";

/** Offers the rows of the impact table that share most words with a story, each as a sentence behind a place. */
export function rowSentenceFixes(
  story: Story,
  place: Place,
  packet: Packet,
  wanted: (row: ImpactRow) => boolean = () => true,
): readonly Fix[] {
  return relatedRows(story, packet)
    .filter(wanted)
    .slice(0, MOST_ROWS)
    .map((row) => insertion(`Insert “${row.label}” of the impact table`, rowSentence(row, story, packet), place));
}

/** Puts a sentence behind a place. */
export function insertion(title: string, sentence: string, place: Place): Fix {
  const end = { start: place.span.end, end: place.span.end };
  return { title, safe: false, edits: [editAt(place, end, ` ${sentence}`)] };
}

/** Cites a row of the impact table with its net change at the end of a sentence. */
export function citeRowFix({ label, slug, cells }: ImpactRow, place: Place, { impactTable }: Packet): Fix {
  const path = relativePath(folderOf(place.file), impactTable?.document.path ?? "");
  const sentence = place.block === undefined ? "" : textOf(place.block.text, place.span);
  const end = place.span.end - (/[.!?]?\s*$/.exec(sentence)?.[0].length ?? 0);
  const net = cells.get("net")?.text ?? "";
  const text = ` ([${label}${net === "" ? "" : `: ${net}`}](${path}#${slug}))`;
  return {
    title: `Cite “${label}” of the impact table`,
    safe: false,
    edits: [editAt(place, { start: end, end }, text)],
  };
}

function relatedRows({ title, passages }: Story, { impactTable }: Packet): readonly ImpactRow[] {
  const texts = [title, ...passages.map(({ block, span }) => textOf(block.masked, span))];
  const words = new Set(texts.flatMap((text) => tokensOf(text).map(({ word }) => word)));
  return (impactTable?.rows ?? [])
    .filter(({ total, cells }) => !total && cells.has("baseline") && cells.has("post"))
    .map((row) => ({ row, shared: tokensOf(row.label).filter(({ word }) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((left, right) => right.shared - left.shared)
    .map(({ row }) => row);
}

function rowSentence({ label, slug, cells }: ImpactRow, story: Story, { impactTable }: Packet): string {
  const path = relativePath(folderOf(story.document.path), impactTable?.document.path ?? "");
  const values = `${cells.get("baseline")?.text ?? ""} to ${cells.get("post")?.text ?? ""}`;
  return `${label} went from [${values}](${path}#${slug}).`;
}

const MOST_ROWS = 3;
