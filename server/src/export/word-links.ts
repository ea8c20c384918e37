import { folderOf, resolveInside } from "../base/path.ts";
import type { Packet } from "../packet/packet.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import type { WordTarget } from "./word-text.ts";

/**
 * Where a link of a document leads from the Word file: to the row of the impact table or to the entry in the list of sources that it
 * cites, or to the web. Anything else has nowhere to lead.
 */
export function wordTarget(address: string, document: PacketDocument, packet: Packet): WordTarget | undefined {
  if (/^(?:https?|mailto):/i.test(address)) return { kind: "web", address };
  const [written = "", fragment = ""] = address.split("#");
  const path = written === "" ? document.path : resolveInside(folderOf(document.path), decoded(written));
  if (path === undefined) return undefined;
  if (path === packet.impactTable?.document.path) {
    const row = packet.impactTable.rows.findIndex(({ slug }) => slug === decoded(fragment));
    return row < 0 ? undefined : { kind: "bookmark", anchor: rowAnchor(row) };
  }
  const source = packet.sources.findIndex((one) => one.path === path);
  return source < 0 ? undefined : { kind: "bookmark", anchor: sourceAnchor(source) };
}

/** `row` counts the rows below the header from 0. */
export function rowAnchor(row: number): string {
  return `impact_row_${row + 1}`;
}

/** `source` is the index among the packet's sources. */
export function sourceAnchor(source: number): string {
  return `source_${source + 1}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
