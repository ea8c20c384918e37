import { memoByFirst, memoByItems } from "../base/memo.ts";
import { contains, type Span, shift, textOf } from "../base/span.ts";
import type { Block, TableRow } from "../markdown/block.ts";
import { blockIndex } from "../markdown/document.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Signal } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, entryOf, findWords } from "../profile/words.ts";
import { inEveryBlock } from "./in-every-block.ts";
import { leadInOf } from "./lead-in.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import { ownWords } from "./own-words.ts";
import type { FrontPage, Packet } from "./packet.ts";
import type { Place } from "./place.ts";
import { type PlainNumber, plainNumbers } from "./plain-numbers.ts";

/** Where the packet speaks of a signal, in a sentence, a row, an item or its front matter. */
export type SignalStatement = {
  readonly signal: Signal;
  /** The number, or the name where there is none. */
  readonly place: Place;
  /** The value as it now stands: the second of `from 3 to 4`. */
  readonly number?: PlainNumber;
};

/** Wherever a document of the packet names a signal. What others say of the candidate states none. */
export const readSignals: (packet: Packet) => readonly SignalStatement[] = memoByPacket((packet: Packet) => {
  const { frontPages, profile } = packet;
  if (profile.signals.length === 0) return [];
  const inFront = frontPages.flatMap((page) => frontMatterSignals(page, profile));
  const mentions = signalMentions(packet);
  if (mentions.length === 0) return inFront;
  const others = new Set(packet.partsOf("endorsements").flatMap(({ blocks }) => blocks));
  const own = mentions.filter(({ block }) => !others.has(block));
  return asBefore([...inFront, ...own.flatMap((mention) => statementOf(mention, packet) ?? [])]);
});

/** The list of the time before, where its statements are the same. */
const asBefore = memoByItems((statements: readonly SignalStatement[]) => statements);

/** A heading's value stands in the block below it; one without a value states nothing. */
function statementOf(mention: MentionIn, packet: Packet): SignalStatement | undefined {
  const isTitle = mention.number === undefined && mention.block.heading !== undefined;
  return statementWith(mention, isTitle ? blockBelow(mention, packet) : undefined);
}

const statementWith = memoByFirst((mention: MentionIn, below: Block | undefined): SignalStatement | undefined => {
  const { signal, name, block, path } = mention;
  const at = mention.number ?? (below && firstNumber(below));
  if (at === undefined && block.heading !== undefined) return undefined;
  const place = { file: path, block: at?.block ?? block, span: at?.number.span ?? name };
  return { signal, place, ...(at !== undefined && { number: at.number }) };
});

function blockBelow({ block, path }: MentionIn, { documents }: Packet): Block | undefined {
  const markdown = documents.find((document) => document.path === path)?.markdown;
  return markdown?.blocks[blockIndex(markdown, block) + 1];
}

const signalMentions = inEveryBlock((block, path, profile): readonly MentionIn[] =>
  UNREAD.has(block.kind) ? [] : blockSignals(block, profile).map((mention) => ({ ...mention, block, path })),
);

const UNREAD: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>([
  "front-matter",
  "quote",
  "footnote-definition",
  "code",
]);

type NumberAt = { readonly block: Block; readonly number: PlainNumber };
type Mention = { readonly signal: Signal; readonly name: Span; readonly number?: NumberAt };
type MentionIn = Mention & { readonly block: Block; readonly path: string };

/** The signals that a block names, each once a sentence or row. */
function blockSignals(block: Block, profile: Profile): readonly Mention[] {
  return profile.signals.flatMap((signal) => {
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
      const number = next !== undefined && contains(range, next.span) ? firstNumber(block, next.span) : undefined;
      return number === undefined ? found : { ...found, number };
    });
    return [...inRows, ...inText];
  });
}

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

function frontMatterSignals({ path, frontMatter }: FrontPage, { signals }: Profile): readonly SignalStatement[] {
  const { block, entries } = frontMatter;
  if (block === undefined) return [];
  return entries.flatMap(({ key, value, valueSpan }) => {
    const signal = signals.find(
      (one) =>
        findWords(compileWords(namesOf(one)), key).length > 0 || entryOf(compileWords(one.labels), key) !== undefined,
    );
    if (signal === undefined || value.kind !== "scalar") return [];
    const [number] = plainNumbers(value.text);
    const place = { file: path, block, span: valueSpan };
    return [
      {
        signal,
        place,
        ...(number !== undefined && { number: { ...number, span: valueSpan } }),
      },
    ];
  });
}
