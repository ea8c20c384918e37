import type { CitationLead } from "../packet/checked-citation.ts";
import { checkedBlocks } from "../rules/checked-blocks.ts";
import type { Exportable } from "./exportable.ts";

/** A source of the packet with what of it is cited, in the order of the text. */
export type CitedSource = { readonly path: string; readonly cited: readonly string[] };

/** Every source, those that are cited first. */
export function citedSources({ checked: { packet, citationsOf } }: Exportable): readonly CitedSource[] {
  const cited = new Map<string, Set<string>>();
  for (const { part, block } of checkedBlocks(packet)) {
    for (const { leads } of citationsOf(part.document, block)) {
      for (const lead of leads) {
        if (lead.kind === "missing" || lead.kind === "remote") continue;
        const known = cited.get(lead.file) ?? new Set<string>();
        cited.set(lead.file, known);
        for (const words of leadInWords(lead)) known.add(words);
      }
    }
  }
  const sources = packet.sources.map(({ path }) => ({ path, cited: [...(cited.get(path) ?? [])] }));
  return [
    ...sources.filter((source) => source.cited.length > 0),
    ...sources.filter((source) => source.cited.length === 0),
  ];
}

function leadInWords(lead: Exclude<CitationLead, { kind: "missing" | "remote" }>): readonly string[] {
  switch (lead.kind) {
    case "cells":
      return lead.cells.map(({ address }) => address);
    case "rows":
      return lead.rows.map(({ label }) => (label === "" ? "a row" : `row “${label}”`));
    case "file":
      return ["the whole table"];
  }
}
