import { contains, type Span } from "../base/span.ts";
import type { Block, ListItem } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Profile } from "../profile/profile.ts";
import { isEntitled, isPerson } from "./endorser.ts";
import { leadInOf } from "./lead-in.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import { itemsInside, outermostItems, type Passage, passagesOf } from "./passage.ts";
import { openingPerson } from "./person.ts";
import type { Place } from "./place.ts";

/** A stretch of a document that is taken for an endorsement. */
export type EndorsementDraft = {
  readonly document: PacketDocument;
  /** The line that introduces it, or its beginning. */
  readonly place: Place;
  /** What that line says, or the line that signs it. Empty where neither is there. */
  readonly line: string;
  /** The text without the line. */
  readonly passages: readonly Passage[];
  /** True among what peers say. */
  readonly peer: boolean;
};

export type FlatContext = { readonly document: PacketDocument; readonly profile: Profile; readonly peer: boolean };

/** Divides blocks without headings: an endorsement is an item, a row, a quote with who said it, or follows the name of a person. */
export function flatEndorsements(blocks: readonly Block[], context: FlatContext): readonly EndorsementDraft[] {
  const drafts: OpenDraft[] = [];
  let open: OpenDraft | undefined;
  const begin = (block: Block, line: string, span: Span, passages: readonly Passage[]): OpenDraft => {
    const place = placeIn(context.document, block, span);
    const draft = {
      document: context.document,
      place,
      line,
      passages: [...passages],
      peer: context.peer,
      signed: false,
    };
    drafts.push(draft);
    return draft;
  };
  for (const block of blocks) {
    const passages = passagesOf(block);
    const [first] = passages;
    if (first === undefined) continue;
    const entries = [...itemsOf(block, context), ...rowsOf(block, context)];
    if (entries.length > 0) {
      for (const { line, span, body } of entries) begin(block, line, span, body);
      open = undefined;
      continue;
    }
    const attribution = attributionOf(block, passages, context.profile);
    const introduced = block.kind === "paragraph" ? introduction(block, first, context.profile) : undefined;
    if (introduced !== undefined) {
      open = begin(block, introduced.line, introduced.span, behind(passages, introduced.end));
      continue;
    }
    if (open === undefined || (block.kind === "quote" && open.signed)) {
      if (block.kind !== "quote") continue;
      open = begin(block, attribution ?? "", first.span, passages);
    } else {
      open.passages.push(...passages);
      if (open.line === "" && attribution !== undefined) open.line = attribution;
    }
    if (attribution !== undefined) open.signed = true;
  }
  return drafts;
}

type OpenDraft = Omit<EndorsementDraft, "line" | "passages"> & {
  line: string;
  signed: boolean;
  readonly passages: Passage[];
};

type Entry = { readonly line: string; readonly span: Span; readonly body: readonly Passage[] };

/** The items of a list, where most of them introduce a person. */
function itemsOf(block: Block, { profile }: FlatContext): readonly Entry[] {
  if (block.kind !== "list") return [];
  const readItem = ({ span }: ListItem): readonly Entry[] => {
    const passages = passagesOf(block, span);
    const [first] = passages;
    const introduced = first === undefined ? undefined : introduction(block, first, profile);
    if (introduced === undefined) return [];
    return [{ line: introduced.line, span: introduced.span, body: behind(passages, introduced.end) }];
  };
  const items = outermostItems(block);
  const entries = items.flatMap(readItem);
  if (entries.length * 2 > items.length) return entries;
  const inside = items.flatMap((item) => itemsInside(block, item));
  const nested = inside.flatMap(readItem);
  return nested.length * 2 > inside.length ? nested : [];
}

/** The rows of a table, where each introduces a person with a title. */
function rowsOf(block: Block, { profile }: FlatContext): readonly Entry[] {
  return block.tables.flatMap((table) => {
    const entries = table.rows.slice(1).map((row) => {
      const name = row.cells.find(({ span }) => isPerson(plainText(block, span), profile)) ?? row.cells[0];
      const short = row.cells.filter(({ span }) => plainText(block, span).split(" ").length <= MOST_TITLE_WORDS);
      const line = [name, ...short.filter((cell) => cell !== name)]
        .flatMap((cell) => (cell === undefined ? [] : [plainText(block, cell.span)]))
        .join(", ");
      const body = passagesOf(block, row.span).filter(({ span }) => span !== name?.span);
      return { line, span: name?.span ?? row.span, body };
    });
    return entries.every(({ line }) => isEntitled(line, profile)) ? entries : [];
  });
}

/** The words that open a text and name a person: bold, or a short line with their title. They end at a quotation or a colon. */
function introduction(block: Block, { span }: Passage, profile: Profile) {
  if (/^[\s\0]*(?:[–—-]|Signed\b)/.test(block.masked.slice(span.start, span.end))) return undefined;
  const lead = leadInOf(block, { span });
  const line = /^[^\n:"“«]*(?::(?=\s|$)|\n|$)?/.exec(block.masked.slice(span.start, span.end))?.[0] ?? "";
  const end = span.start + line.length;
  const text = plainText(block, { start: span.start, end });
  if (lead !== undefined && lead.kind !== "plain") {
    const wide = lead.end >= end || text.split(" ").length > MOST_LINE_WORDS ? lead.end : end;
    const words = plainText(block, { start: span.start, end: wide });
    return isPerson(lead.text, profile) || isEntitled(words, profile)
      ? { line: words, span: lead.span, end: wide }
      : undefined;
  }
  const short = text.split(" ").length <= MOST_LINE_WORDS && end > span.start;
  const isLine = short && isEntitled(text, profile) && (end < span.end || !/[.!?]$/.test(text));
  if (isLine) return { line: text, span: { start: span.start, end: span.start + line.trimEnd().length }, end };
  const opening = openingPerson(block.masked.slice(span.start, end));
  if (!isEntitled(opening, profile)) return undefined;
  const after = span.start + opening.length;
  return { line: opening, span: { start: span.start, end: after }, end: after };
}

/** The line that signs a text: behind a dash, or `Signed`, with the name of a person. */
export function attributionOf(block: Block, passages: readonly Passage[], profile: Profile): string | undefined {
  for (const { span } of passages.toReversed()) {
    const text = block.masked.slice(span.start, span.end);
    const line = /(?:^|\n|[.!?"”]\s)[\s\0>]*((?:[–—-]{1,3}\s*|Signed\b)[^\n]*)$/.exec(text.slice(-MOST_UNITS))?.[1];
    if (line === undefined) continue;
    const at = span.end - line.length;
    const words = plainText(block, { start: at, end: span.end });
    if (isPerson(words, profile)) return words;
  }
  return undefined;
}

/** The passages from a place on. */
function behind(passages: readonly Passage[], from: number): readonly Passage[] {
  return passages.flatMap((passage) => {
    if (contains(passage.span, { start: from, end: from })) {
      return from < passage.span.end ? [{ ...passage, span: { start: from, end: passage.span.end } }] : [];
    }
    return passage.span.start >= from ? [passage] : [];
  });
}

const MOST_LINE_WORDS = 14;
const MOST_TITLE_WORDS = 8;
const MOST_UNITS = 200;
