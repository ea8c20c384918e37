import { plainText } from "../../markdown/plain-text.ts";
import { slugOf } from "../../markdown/slug.ts";
import type { PacketDocument } from "../../packet/packet-document.ts";
import type { Place } from "../../packet/place.ts";
import type { Checked } from "../../rules/checker.ts";
import type { PlacedEdit } from "../../rules/rule.ts";
import { footnotesOf } from "./footnotes.ts";
import { type MetricUse, metricUses } from "./metric-uses.ts";
import { type Metric, metricsOf } from "./metrics.ts";
import { type FootnoteOfDocument, sameFootnotes } from "./same-footnotes.ts";
import { fragmentOf, type PacketSymbol, symbolAt } from "./symbol-at.ts";

/** The words under the cursor that spell a name, and the name as its writer knows it. */
export type Renamable = { readonly place: Place; readonly name: string };

export type Renaming =
  | { readonly kind: "edits"; readonly edits: readonly PlacedEdit[] }
  | { readonly kind: "refused"; readonly reason: string };

/** Undefined where nothing under the cursor has a name that can be changed. */
export function renamableAt(checked: Checked, document: PacketDocument, offset: number): Renamable | undefined {
  const symbol = symbolAt(checked, document, offset);
  return symbol?.name === undefined ? undefined : { place: symbol.name, name: nameOf(symbol) };
}

/**
 * A metric's new name goes into its row, into every address that leads to the row, and wherever the packet calls it by its name, but for the
 * words of others. A footnote's goes into its marks and its definition, in every document that has it.
 */
export function renameAt(checked: Checked, document: PacketDocument, offset: number, written: string): Renaming {
  const symbol = symbolAt(checked, document, offset);
  if (symbol?.name === undefined) return refused("Nothing here has a name of its own.");
  const name = written.trim().replace(/\s+/g, " ");
  return symbol.kind === "metric"
    ? renameMetric(symbol.metric, name, checked)
    : renameFootnote(sameFootnotes(symbol.document, symbol.footnote, checked.packet), name);
}

function nameOf(symbol: PacketSymbol): string {
  return symbol.kind === "metric" ? symbol.metric.label : symbol.footnote.label;
}

function renameMetric(metric: Metric, name: string, checked: Checked): Renaming {
  const slug = slugOf(name);
  const holder = metricsOf(checked)?.bySlug.get(slug);
  if (slug === "") return refused("A metric's name needs a letter or a digit.");
  if (holder !== undefined && holder !== metric) return refused(`The impact table already has a row ${holder.label}.`);
  const cited = citedHeadings(checked);
  const uses = metricUses(checked).get(metric) ?? [];
  return { kind: "edits", edits: withoutRepeats(uses.flatMap((use) => metricEdits(use, name, slug, cited))) };
}

function metricEdits(use: MetricUse, name: string, slug: string, cited: ReadonlySet<string>): readonly PlacedEdit[] {
  const { place, metric } = use;
  switch (use.kind) {
    case "name":
      return [{ place, text: name.replaceAll("|", "\\|") }];
    case "mention": {
      const { quoted, leaf } = use.mention;
      if (quoted || (leaf === "heading" && cited.has(headingKey(place)))) return [];
      const text = inCaseOf(textAt(place), metric.label, name);
      return [{ place, text: leaf === "cell" ? text.replaceAll("|", "\\|") : text }];
    }
    case "citation":
      return use.addresses.flatMap(({ block, span }): readonly PlacedEdit[] => {
        const fragment = fragmentOf(block, span);
        if (fragment === undefined || !isWritten(block.text.slice(fragment.start, fragment.end), metric.slug))
          return [];
        return [{ place: { file: place.file, block, span: fragment }, text: slug }];
      });
    case "figure":
      return [];
  }
}

function isWritten(fragment: string, slug: string): boolean {
  try {
    return decodeURIComponent(fragment).toLowerCase() === slug;
  } catch {
    return false;
  }
}

/** The new name in small letters or capitals where the mention has those of the old; a name like `NPS` keeps its own. */
function inCaseOf(mention: string, label: string, name: string): string {
  if (mention === label) return name;
  if (mention === mention.toUpperCase()) return name.toUpperCase();
  const [first = "", second = ""] = name;
  const isSmall = mention.charAt(0) !== label.charAt(0) && mention.charAt(0) === mention.charAt(0).toLowerCase();
  return isSmall && second === second.toLowerCase() ? first.toLowerCase() + name.slice(first.length) : name;
}

/** Headings that links lead to by their words: another name would leave those links behind. */
function citedHeadings({ packet, citationsOf }: Checked): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const document of packet.documents) {
    for (const block of document.markdown.blocks) {
      if (block.links.length === 0) continue;
      for (const { leads } of citationsOf(document, block)) {
        for (const lead of leads)
          if (lead.kind === "file" && lead.section !== undefined) cited.add(`${lead.file}#${lead.section}`);
      }
    }
  }
  return cited;
}

function headingKey({ file, block }: Place): string {
  return block === undefined ? file : `${file}#${slugOf(plainText(block, { start: 0, end: block.text.length }))}`;
}

function renameFootnote(footnotes: readonly FootnoteOfDocument[], written: string): Renaming {
  const label = written.replace(/^\[?\^|\]$/g, "");
  if (!/^[^\s[\]]{1,200}$/.test(label)) return refused("A footnote's label has no spaces and no brackets.");
  const taken = footnotes.find(({ document, footnote }) => {
    const holder = footnotesOf(document).get(label.toLowerCase());
    return holder !== undefined && holder !== footnote;
  });
  if (taken !== undefined) return refused(`${taken.document.path} already has a footnote ${label}.`);
  const edits = footnotes.flatMap(({ footnote: { marks, definition } }) => [
    ...marks.map(({ place, label: span }) => ({ place: { ...place, span }, text: label })),
    ...(definition === undefined ? [] : [{ place: definition.place, text: label }]),
  ]);
  return { kind: "edits", edits };
}

/** Several marks of one footnote lead through the same address. */
function withoutRepeats(edits: readonly PlacedEdit[]): readonly PlacedEdit[] {
  const seen = new Map<Place["block"], Set<number>>();
  return edits.filter(({ place: { block, span } }) => {
    const starts = seen.get(block) ?? new Set<number>();
    seen.set(block, starts);
    if (starts.has(span.start)) return false;
    starts.add(span.start);
    return true;
  });
}

function textAt({ block, span }: Place): string {
  return block?.text.slice(span.start, span.end) ?? "";
}

function refused(reason: string): Renaming {
  return { kind: "refused", reason };
}
