import { memoByFirst } from "../base/memo.ts";
import { textOf } from "../base/span.ts";
import type { Section } from "../markdown/section.ts";
import { tokensOf } from "../profile/word-tokens.ts";
import { compileWords, findWords } from "../profile/words.ts";
import type { Packet } from "./packet.ts";
import { type PacketDocument, placeOfBlock } from "./packet-document.ts";
import { isTitled, type Part } from "./part.ts";
import type { Place } from "./place.ts";

/** One of several initiatives that a narrative gives a section of its own. */
export type Initiative = {
  /** Without a number or a label: `Seller Portal` for `Initiative 2: Seller Portal`. */
  readonly name: string;
  readonly document: PacketDocument;
  readonly section: Section;
  readonly place: Place;
};

/**
 * The initiatives that headings of the narrative name: those that are numbered, as in `Project 2: Seller Portal`, else those right below a
 * heading in the plural, as in `Initiatives`. Phases of one initiative, and parts that the bar gives a name, are none.
 */
export const namedInitiatives: (packet: Packet) => readonly Initiative[] = memoByFirst((packet: Packet) => {
  const narrative = packet.parts.filter((part) => part.role === "narrative");
  const numbered = narrative.flatMap((part) => numberedIn(part, packet));
  return numbered.length > 0 ? numbered : narrative.flatMap((part) => listedIn(part, packet));
});

function numberedIn({ document, blocks }: Part, packet: Packet): readonly Initiative[] {
  const nouns = compileWords(nounsOf(packet));
  return document.sections.flatMap((section): readonly Initiative[] => {
    const [found] = findWords(nouns, section.title);
    if (found?.span.start !== 0 || !blocks.includes(section.heading)) return [];
    const [, name] =
      /^ ?#?(?:\d{1,2}|[A-C]|one|two|three|four|five)\s?[:.)–—-]\s?(\S.*)$/i.exec(
        section.title.slice(found.span.end),
      ) ?? [];
    return name === undefined ? [] : [initiative(name, document, section)];
  });
}

function listedIn({ document, blocks }: Part, packet: Packet): readonly Initiative[] {
  const { sections } = packet.profile;
  const known = Object.values(sections).flat();
  return document.sections
    .filter(
      ({ heading, title }) =>
        blocks.includes(heading) && isTitled(title, sections.initiatives) && isPlural(title, packet),
    )
    .flatMap((parent) => {
      const inside = document.sections.filter(({ from, to }) => parent.from < from && to <= parent.to);
      const depth = Math.min(...inside.map((section) => section.depth));
      return inside.filter((section) => section.depth === depth && !isTitled(section.title, known));
    })
    .map((section) => initiative(section.title, document, section));
}

/** A heading in the plural has initiatives below it; one in the singular has the parts of one. */
function isPlural(title: string, packet: Packet): boolean {
  const [last] = findWords(compileWords(nounsOf(packet)), title).slice(-1);
  return last !== undefined && /s$/i.test(textOf(title, last.span));
}

function nounsOf({ profile }: Packet): readonly string[] {
  return profile.impact.flagships?.nouns ?? [];
}

function initiative(name: string, document: PacketDocument, section: Section): Initiative {
  return { name, document, section, place: placeOfBlock(document, section.heading) };
}

/** The words of a name that tell it from others: those with a capital or a digit, else all. */
export function tellingWords(name: string, packet: Packet): readonly string[] {
  const nouns = compileWords(nounsOf(packet));
  const words = tokensOf(name).filter(({ start, end }) => findWords(nouns, name.slice(start, end)).length === 0);
  const capitals = words.filter(({ start }) => /[\p{Lu}\d]/u.test(name.charAt(start)));
  return (capitals.length > 0 ? capitals : words).map(({ word }) => word);
}
