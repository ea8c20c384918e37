import type { PacketDocument } from "../../packet/packet-document.ts";
import type { Place } from "../../packet/place.ts";
import type { Checked } from "../../rules/checker.ts";
import { metricUses } from "./metric-uses.ts";
import { sameFootnotes } from "./same-footnotes.ts";
import { usesOfCitedSource } from "./source-uses.ts";
import { type PacketSymbol, symbolAt } from "./symbol-at.ts";

/**
 * Every place of the packet that uses the symbol under the cursor; `declared` adds the one that gives it its name. Of what comes from a
 * source and has no name, what rests on the same cells.
 */
export function referencesAt(
  checked: Checked,
  document: PacketDocument,
  offset: number,
  declared: boolean,
): readonly Place[] {
  const symbol = symbolAt(checked, document, offset);
  return symbol === undefined ? usesOfCitedSource(checked, document, offset) : placesOf(symbol, checked, declared);
}

/** The places of one document that use the symbol under the cursor. */
export function highlightsAt(checked: Checked, document: PacketDocument, offset: number): readonly Place[] {
  const symbol = symbolAt(checked, document, offset);
  if (symbol === undefined) return [];
  return placesOf(symbol, checked, true).filter(({ file }) => file === document.path);
}

function placesOf(symbol: PacketSymbol, checked: Checked, declared: boolean): readonly Place[] {
  if (symbol.kind === "metric") {
    const uses = metricUses(checked).get(symbol.metric) ?? [];
    return uses.filter(({ kind, inLink }) => !inLink && (declared || kind !== "name")).map(({ place }) => place);
  }
  return sameFootnotes(symbol.document, symbol.footnote, checked.packet).flatMap(
    ({ footnote: { marks, definition } }) => [
      ...marks.map(({ place }) => place),
      ...(declared && definition !== undefined ? [definition.place] : []),
    ],
  );
}
