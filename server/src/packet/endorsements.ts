import { OPAQUE } from "../base/mask.ts";
import { contains, shift, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import type { Endorsements } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { outlineEndorsements } from "./endorsement-outline.ts";
import { type EndorserLevel, levelOf, people } from "./endorser.ts";
import { findDates } from "./find-dates.ts";
import { attributionOf, type EndorsementDraft } from "./flat-endorsements.ts";
import { textFor } from "./front-matter-keys.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import { ownWords, quotationsOf } from "./own-words.ts";
import type { Packet } from "./packet.ts";
import { placeIn } from "./packet-document.ts";
import type { Part } from "./part.ts";
import type { Passage } from "./passage.ts";
import type { Person } from "./person.ts";
import type { Place } from "./place.ts";

/** What one person of the organization says of the candidate. */
export type Endorsement = EndorsementDraft & {
  /** Those whom its line introduces; empty where it names nobody. */
  readonly people: readonly Person[];
  readonly level: EndorserLevel;
  /** True where it holds a quotation, or speaks as `I` itself. */
  readonly spoken: boolean;
  /** True where a line signs or dates it. */
  readonly signed: boolean;
  /** Words that report what was said in place of saying it. */
  readonly hearsay?: WordsAt;
  /** Words that send the reader elsewhere. */
  readonly elsewhere?: WordsAt;
};

export type WordsAt = { readonly words: string; readonly place: Place };

/** Every endorsement of the packet. Empty where the bar asks for none. */
export const readEndorsements: (packet: Packet) => readonly Endorsement[] = memoByPacket((packet: Packet) => {
  const { profile, facts } = packet;
  const bar = profile.endorsements;
  if (bar === undefined) return [];
  return packet
    .partsOf("endorsements")
    .flatMap((part) =>
      outlineEndorsements(part, blocksOfRole(part, packet.partsIn(part.document)), profile).map((draft) =>
        readEndorsement(draft, bar, profile, facts.candidate ?? ""),
      ),
    );
});

/** The blocks of a part without those of a narrower part in another role. */
function blocksOfRole({ section, role, blocks }: Part, parts: readonly Part[]): ReadonlySet<Block> {
  const own = new Set(blocks);
  for (const other of parts) {
    if (other.section === undefined || other.role === role) continue;
    if (section !== undefined && other.section.from < section.from) continue;
    for (const block of other.blocks) own.delete(block);
  }
  return own;
}

function readEndorsement(draft: EndorsementDraft, bar: Endorsements, profile: Profile, candidate: string): Endorsement {
  const { document, passages, line } = draft;
  const introduced = people(line, profile);
  const signature = signatureOf(passages, profile);
  const names = introduced.length > 0 || signature === undefined ? introduced : people(signature, profile);
  const outside = passages.filter(({ inQuote }) => !inQuote);
  const lines = outside.flatMap(linesOf);
  const stated = [
    ...names.map(({ title }) => title),
    textFor(document.frontMatter, "endorserTitle", profile.keys) ?? "",
    signature ?? "",
    ...titleLines(outside, lines),
  ];
  const level = levelOf(stated, bar);
  const ofOthers = outside.some((passage) => namesCandidate(passage, candidate));
  const hearsay = ofOthers ? undefined : firstWords(outside, draft, bar.hearsayWords);
  const elsewhere = firstWords(outside, draft, bar.elsewhereWords);
  return {
    ...draft,
    people: names,
    level: level === "below" || levelOf(lines.filter(isShort), bar) !== "senior" ? level : "senior",
    spoken:
      passages.some(isQuoted) || (hearsay === undefined && outside.some(saysI)) || isVoice(ofOthers, names, lines),
    signed:
      signature !== undefined ||
      isSignedInFront(draft, profile) ||
      isSigned(line, lines, bar) ||
      lines.some((one) => isClosing(one, names)),
    ...(hearsay !== undefined && { hearsay }),
    ...(elsewhere !== undefined && { elsewhere }),
  };
}

/** Lines that state a title: behind a label, or a first line of a few words. */
function titleLines([first]: readonly Passage[], lines: readonly string[]): readonly string[] {
  const labelled = lines.flatMap((line) => /^(?:job )?(?:title|role|position)\s*[:–—-]\s*(.+)$/i.exec(line)?.[1] ?? []);
  const opening = first === undefined ? undefined : linesOf(first)[0];
  return opening !== undefined && isShort(opening) && !/[.!?]$/.test(opening) ? [...labelled, opening] : labelled;
}

/** True where somebody writes of the candidate by name and not of themselves. */
function isVoice(ofOthers: boolean, people: readonly Person[], lines: readonly string[]): boolean {
  const firstNames = people.flatMap(({ name }) => name.split(/\s+/)[0] ?? []);
  return ofOthers && !lines.some((line) => !isShort(line) && firstNames.some((name) => line.includes(name)));
}

/** Whoever writes of the candidate by name is somebody else. */
function namesCandidate({ block, span }: Passage, candidate: string): boolean {
  const names = candidate
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => name.length >= LEAST_NAME);
  return tokensOf(ownWords(block, span)).some(({ word }) => names.includes(word.replace(/'s$/, "")));
}

function isQuoted({ block, span, inQuote }: Passage): boolean {
  return (
    inQuote ||
    quotationsOf(block).some(
      (range) => contains(span, range) && wordCount(textOf(block.masked, range)) >= LEAST_QUOTED_WORDS,
    )
  );
}

function isShort(line: string): boolean {
  return line !== "" && wordCount(line) <= MOST_TITLE_WORDS;
}

/** What stands outside of quotations in each line and sentence of a passage, in plain words. */
function linesOf({ block, span }: Passage): readonly string[] {
  const sentences = block.sentences.map((sentence) => sentence.span).filter((range) => contains(span, range));
  const ranges = sentences.length > 0 ? sentences : [span];
  return ranges.flatMap((range) => ownWords(block, range).split("\n").map(visible));
}

function signatureOf(passages: readonly Passage[], profile: Profile): string | undefined {
  const blocks = new Map<Block, Passage[]>();
  for (const passage of passages) blocks.set(passage.block, [...(blocks.get(passage.block) ?? []), passage]);
  for (const [block, own] of [...blocks].toReversed()) {
    const line = attributionOf(block, own, profile);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** A letter of its own may be dated in its front matter. */
function isSignedInFront({ document }: EndorsementDraft, { keys }: Profile): boolean {
  return (
    textFor(document.frontMatter, "endorser", keys) !== undefined &&
    findDates(textFor(document.frontMatter, "signed", keys) ?? "").length > 0
  );
}

/** `Yours, Ruth Adeyemi`. */
function isClosing(line: string, people: readonly Person[]): boolean {
  return wordCount(line) <= MOST_CLOSING_WORDS && people.some(({ name }) => line.includes(name));
}

/** True where a short line has a date or a word such as `Signed` and reports nothing. */
function isSigned(title: string, lines: readonly string[], { writtenWords, hearsayWords }: Endorsements): boolean {
  return [title, ...lines].some(
    (line) =>
      wordCount(line) <= MOST_SIGNATURE_WORDS &&
      findWords(compileWords(hearsayWords), line).length === 0 &&
      (findDates(line).length > 0 || findWords(compileWords(writtenWords), line).length > 0),
  );
}

/** The first of some words outside of quotations. */
function firstWords(
  outside: readonly Passage[],
  { document }: EndorsementDraft,
  list: readonly string[],
): WordsAt | undefined {
  const matcher = compileWords(list);
  for (const { block, span } of outside) {
    const [found] = findWords(matcher, ownWords(block, span));
    if (found === undefined) continue;
    const range = shift(found.span, span.start);
    return { words: textOf(block.text, range), place: placeIn(document, block, range) };
  }
  return undefined;
}

function saysI({ block, span }: Passage): boolean {
  const text = ownWords(block, span);
  return tokensOf(text).some(({ word, start }) => word === "i" && text[start] === "I");
}

function visible(text: string): string {
  return text.replaceAll(OPAQUE, " ").replace(/[\0]/g, "").replace(/\s+/g, " ").trim();
}

function wordCount(text: string): number {
  return tokensOf(text).length;
}

const MOST_SIGNATURE_WORDS = 14;
const MOST_TITLE_WORDS = 10;
const MOST_CLOSING_WORDS = 6;
const LEAST_QUOTED_WORDS = 4;
const LEAST_NAME = 3;
