import { memoByFirst } from "../base/memo.ts";
import { contains, type Span, textOf } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import { headingText, type Section } from "../markdown/section.ts";
import type { Profile } from "../profile/profile.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { type PacketDocument, placeIn, placeOfBlock } from "./packet-document.ts";
import { isTitled, type Part } from "./part.ts";
import type { Place } from "./place.ts";
import { isInSection } from "./section-names.ts";

/** One of several initiatives that a narrative gives a section or a list item of its own. */
export type Initiative = {
  /** Without a number or a label: `Seller Portal` for `Initiative 2: Seller Portal`. */
  readonly name: string;
  readonly document: PacketDocument;
  readonly place: Place;
  /** What it holds: the blocks of its section, or the part of a list's block that is its item. */
  readonly body: readonly { readonly block: Block; readonly span: Span }[];
};

/**
 * The initiatives that the narrative names: the sections that are numbered, as in `Project 2: Seller Portal`; else the sections, or the
 * bullets with a bold name, below a heading in the plural, as in `Initiatives`. Phases of one initiative are none.
 */
export const namedInitiatives: (packet: Packet) => readonly Initiative[] = memoByPacket((packet: Packet) => {
  const narrative = packet.partsOf("narrative");
  const numbered = narrative.flatMap((part) => numberedIn(part, packet));
  return numbered.length > 0 ? numbered : narrative.flatMap((part) => listedIn(part, packet));
});

/** The words of a name that tell it from others, in lower case: those with a capital or a digit, else all. */
export function tellingWords(name: string, packet: Packet): readonly string[] {
  const nouns = compileWords(packet.profile.impact.flagships?.nouns ?? NO_NOUNS);
  const words = tokensOf(name).filter((token) => findWords(nouns, textOf(name, token)).length === 0);
  const capitals = words.filter(({ start }) => /[\p{Lu}\d]/u.test(name.charAt(start)));
  return (capitals.length > 0 ? capitals : words).map(({ word }) => word);
}

const NO_NOUNS: readonly string[] = [];

function numberedIn({ document, blocks }: Part, { profile }: Packet): readonly Initiative[] {
  return telling(document.sections, profile).flatMap((section): readonly Initiative[] => {
    if (isInSection(document, section.heading, profile.sections.appendix)) return [];
    const { numbered } = readHeading(section.heading, profile);
    return numbered === undefined || !blocks.includes(section.heading) ? [] : [ofSection(numbered, document, section)];
  });
}

/** The sections whose headings name an initiative, or open a list of them. */
const telling = memoByFirst((sections: readonly Section[], profile: Profile): readonly Section[] =>
  sections.filter(({ heading }) => {
    const { numbered, opensList } = readHeading(heading, profile);
    return opensList || numbered !== undefined;
  }),
);

function listedIn({ document, blocks }: Part, { profile }: Packet): readonly Initiative[] {
  const known = Object.values(profile.sections).flat();
  return telling(document.sections, profile)
    .filter(({ heading }) => readHeading(heading, profile).opensList && blocks.includes(heading))
    .filter(({ heading }) => !isInSection(document, heading, profile.sections.appendix))
    .flatMap((parent) => {
      const inside = document.sections.filter(({ from, to }) => parent.from < from && to <= parent.to);
      const depth = Math.min(...inside.map((section) => section.depth));
      if (inside.length === 0) {
        return document.markdown.blocks.slice(parent.from, parent.to).flatMap((block) => bullets(document, block));
      }
      return inside
        .filter((section) => section.depth === depth && !isTitled(section.title, known))
        .map((section) => ofSection(section.title, document, section));
    });
}

type Heading = {
  /** The name in `Initiative 2: Seller Portal`. */
  readonly numbered?: string;
  /** True for `Initiatives`. A heading in the singular has the parts of one below it. */
  readonly opensList: boolean;
};

const readHeading = memoByFirst((heading: Block, { sections, impact }: Profile): Heading => {
  const title = headingText(heading);
  const found = findWords(compileWords(impact.flagships?.nouns ?? NO_NOUNS), title);
  const [first] = found;
  const last = found.at(-1);
  const [, numbered] = first?.span.start === 0 ? (NUMBERED.exec(title.slice(first.span.end)) ?? []) : [];
  const plural = last !== undefined && /s$/i.test(textOf(title, last.span));
  return { ...(numbered !== undefined && { numbered }), opensList: plural && isTitled(title, sections.initiatives) };
});

/** What follows `Initiative`: ` 2: Seller Portal`, ` A – Seller Portal`. */
const NUMBERED = /^ ?#?(?:\d{1,2}|[A-C]|one|two|three|four|five)\s?[:.)–—-]\s?(\S.*)$/i;

function bullets(document: PacketDocument, block: Block): readonly Initiative[] {
  const outermost = block.kind === "list" ? block.items.filter(({ depth }) => depth === 0) : [];
  return outermost.flatMap(({ span }): readonly Initiative[] => {
    const leaf = block.leaves.find((one) => contains(span, one.span));
    const [bold] =
      leaf === undefined ? [] : (/^(?:\*\*|__)[^*_\n]{2,80}(?:\*\*|__)/.exec(textOf(block.text, leaf.span)) ?? []);
    if (leaf === undefined || bold === undefined) return [];
    const named: Span = { start: leaf.span.start, end: leaf.span.start + bold.length };
    const name = plainText(block, named).replace(/[\s:.–—-]+$/, "");
    return [{ name, document, place: placeIn(document, block, named), body: [{ block, span }] }];
  });
}

function ofSection(name: string, document: PacketDocument, { heading, from, to }: Section): Initiative {
  const blocks = document.markdown.blocks.slice(from, to);
  const body = blocks.map((block) => ({ block, span: { start: 0, end: block.text.length } }));
  return { name, document, place: placeOfBlock(document, heading), body };
}
