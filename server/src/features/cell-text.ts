import { memoByFirst } from "../base/memo.ts";
import type { Evidence } from "../packet/evidence.ts";
import type { PacketDocument } from "../packet/packet-document.ts";
import { formatQuantity } from "../quantity/format.ts";
import { absolute } from "../quantity/rational.ts";

/** A cell as the document writes such figures: a bare number with its unit, and a source's as few digits as a reader takes in. */
export function cellText(cell: Evidence, document: PacketDocument): string {
  return textOf(cell, document, cell.text);
}

/** The size alone, for words that say which way it moved. */
export function cellSize(cell: Evidence, document: PacketDocument): string {
  const number = { ...cell.number, value: absolute(cell.number.value) };
  return textOf({ ...cell, number }, document, cell.text.replace(/^[+\-\u2212]/, ""));
}

function textOf({ kind, unit, number, exact }: Evidence, document: PacketDocument, written: string): string {
  if (kind === "unknown" || (!BARE_NUMBER.test(written) && /\d/.test(written))) return written;
  const formatted = formatQuantity(number.value, kind, unit, exact ? undefined : number.place);
  return writesTightPercent(document) ? formatted.replace(/ %$/, "%") : formatted;
}

const BARE_NUMBER = /^[+\-\u2212]?\d[\d.,]*$/;

/** True for a document that writes `23%`, and not `23 %`. */
const writesTightPercent = memoByFirst(
  ({ markdown: { text } }: PacketDocument): boolean =>
    (text.match(/\d%/g)?.length ?? 0) >= (text.match(/\d %/g)?.length ?? 0),
);
