import { memoByFirst } from "../base/memo.ts";
import { contains, type Span, shift, textOf } from "../base/span.ts";
import type { Block, TableRow } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Signal } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, entryOf, findWords } from "../profile/words.ts";
import { leadInOf } from "./lead-in.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import { ownWords } from "./own-words.ts";
import type { Packet } from "./packet.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { type PlainNumber, plainNumbers } from "./plain-numbers.ts";

/** Where the packet speaks of a signal, in a sentence, a row, an item or its front matter. */
export type SignalStatement = {
  readonly signal: Signal;
  readonly document: PacketDocument;
  /** The number, or the name where there is none. */
  readonly place: Place;
  /** The value as it now stands: the second of `from 3 to 4`. */
  readonly number?: PlainNumber;
};

/** Wherever a document of the packet names a signal. What others say of the candidate states none. */
export const readSignals: (packet: Packet) => readonly SignalStatement[] = memoByPacket((packet: Packet) => {
  const { documents, parts, profile } = packet;
  if (profile.signals.length === 0) return [];
  const others = new Set(parts.filter(({ role }) => role === "endorsements").flatMap(({ blocks }) => blocks));
  return documents.flatMap((document) => [
    ...frontMatterSignals(document, profile),
    ...document.markdown.blocks.flatMap((block, index, blocks): readonly SignalStatement[] => {
      if (others.has(block) || UNREAD.has(block.kind)) return [];
      const below = block.heading === undefined ? undefined : blocks[index + 1];
      return blockSignals(block, below, profile).map(({ signal, name, number }) => {
        const at = number === undefined || number.block === block ? block : number.block;
        const place = placeIn(document, at, number?.number.span ?? name);
        return { signal, document, place, ...(number !== undefined && { number: number.number }) };
      });
    }),
  ]);
});

const UNREAD: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "front-matter",
  "quote",
  "footnote-definition",
  "code",
]);

type NumberAt = { readonly block: Block; readonly number: PlainNumber };
type Mention = { readonly signal: Signal; readonly name: Span; readonly number?: NumberAt };

/** The signals that a block names, each once a sentence or row. A heading's value stands in the block below it. */
const blockSignals = memoByFirst((block: Block, below: Block | undefined, profile: Profile): readonly Mention[] =>
  profile.signals.flatMap((signal) => {
    const rows = block.tables.flatMap(({ rows: all }) => all.slice(1));
    const inRows = rows.flatMap((row) =>
      mentionIn(block, row.span, rowWords(block, row), signal, rowLabel(block, row, signal)),
    );
    const sentences = block.sentences.filter(({ leaf }) => block.leaves[leaf]?.kind !== "cell");
    const inText = sentences.flatMap(({ span, leaf }, index) => {
      const range = block.leaves[leaf]?.span ?? span;
      const [found] = mentionIn(block, span, ownWords(block, span), signal, label(block, range, span, signal));
      if (found === undefined || found.number !== undefined) return found ?? [];
      const next = sentences[index + 1];
      const number =
        next !== undefined && contains(range, next.span) ? firstNumber(block, next.span) : below && firstNumber(below);
      if (number !== undefined) return { ...found, number };
      return block.heading === undefined ? found : [];
    });
    return [...inRows, ...inText];
  }),
);

/** The name of a signal in a stretch of text, with the number that is nearest behind it, or else before it. */
function mentionIn(
  block: Block,
  range: Span,
  masked: string,
  signal: Signal,
  short: Span | undefined,
): readonly Mention[] {
  const [found] = findWords(compileWords(namesOf(signal)), masked);
  const name = found === undefined ? short : shift(found.span, range.start);
  if (name === undefined) return [];
  const numbers = withoutScale(masked).map((number) => ({ ...number, span: shift(number.span, range.start) }));
  const number = currentValue(numbers, name, block);
  return [{ signal, name, ...(number !== undefined && { number: { block, number } }) }];
}

/** The numbers of a text; `1 to 5` is the scale of the others. */
function withoutScale(masked: string): readonly PlainNumber[] {
  const numbers = plainNumbers(masked);
  const at = numbers.findIndex(({ value, of, span }, index) => {
    const next = numbers[index + 1];
    if (value > 1 || of !== undefined || next === undefined) return false;
    const isChange = /\bfrom[\s\0]*$/i.test(masked.slice(0, span.start)) && !/\bscale\b/i.test(masked);
    return !isChange && /^[\s\0]*(?:to|–|-)[\s\0]*$/.test(masked.slice(span.end, next.span.start));
  });
  const top = numbers[at + 1]?.value;
  if (at < 0 || top === undefined) return numbers;
  return numbers.filter((_, index) => index !== at && index !== at + 1).map((number) => ({ of: top, ...number }));
}

function currentValue(numbers: readonly PlainNumber[], name: Span, block: Block): PlainNumber | undefined {
  const behind = numbers.filter(({ span }) => span.start >= name.end);
  const [first, second] = behind;
  if (first === undefined) return numbers.findLast(({ span }) => span.end <= name.start);
  if (second === undefined) return first;
  const between = block.masked.slice(first.span.end, second.span.start);
  const isChange = /\bfrom\W*$/i.test(block.masked.slice(name.end, first.span.start)) && /\bto\W*$/i.test(between);
  return isChange || /→\W*$/.test(between) ? second : first;
}

const namesOf = memoByFirst(({ title, aliases }: Signal): readonly string[] => [title, ...aliases]);

/** A lead-in such as `Influence: 4 of 5`. */
function label(block: Block, leaf: Span, sentence: Span, { labels }: Signal): Span | undefined {
  if (sentence.start > leaf.start) return undefined;
  const lead = leadInOf(block, { span: leaf });
  return lead !== undefined && entryOf(compileWords(labels), lead.text) !== undefined ? lead.span : undefined;
}

/** The masked source of a row with its cells apart. */
function rowWords(block: Block, { span, cells }: TableRow): string {
  let words = "";
  for (const cell of cells) {
    words = words.padEnd(cell.span.start - span.start, "|") + textOf(block.masked, cell.span);
  }
  return words.padEnd(span.end - span.start, "|");
}

function rowLabel(block: Block, { cells }: TableRow, { labels }: Signal): Span | undefined {
  const cell = cells[0]?.span;
  return cell !== undefined && entryOf(compileWords(labels), plainText(block, cell)) !== undefined ? cell : undefined;
}

function firstNumber(block: Block, range?: Span): NumberAt | undefined {
  const first = range ?? block.sentences[0]?.span;
  if (first === undefined || block.heading !== undefined) return undefined;
  const [number] = plainNumbers(textOf(block.masked, first));
  return number === undefined ? undefined : { block, number: { ...number, span: shift(number.span, first.start) } };
}

function frontMatterSignals(document: PacketDocument, { signals }: Profile): readonly SignalStatement[] {
  const { block, entries } = document.frontMatter;
  if (block === undefined) return [];
  return entries.flatMap(({ key, value, valueSpan }) => {
    const signal = signals.find(
      (one) =>
        findWords(compileWords(namesOf(one)), key).length > 0 || entryOf(compileWords(one.labels), key) !== undefined,
    );
    if (signal === undefined || value.kind !== "scalar") return [];
    const [number] = plainNumbers(value.text);
    const place = placeIn(document, block, valueSpan);
    return [
      {
        signal,
        document,
        place,
        ...(number !== undefined && { number: { ...number, span: valueSpan } }),
      },
    ];
  });
}
