import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";
import { plainText } from "../markdown/plain-text.ts";
import { headingText } from "../markdown/section.ts";
import type { Deck as DeckBar, Slide as SlideBar } from "../profile/bar.ts";
import type { Profile } from "../profile/profile.ts";
import { compileWords, findWords } from "../profile/words.ts";
import { memoByPacket } from "./memo-by-packet.ts";
import type { Packet } from "./packet.ts";
import { type PacketDocument, placeIn, placeOfDocument } from "./packet-document.ts";
import { isTitled, type Part } from "./part.ts";
import type { Place } from "./place.ts";
import { scanCell } from "./scan-cell.ts";
import { type SlideText, slideTexts } from "./slide-texts.ts";

export type PacketDeck = {
  readonly part: Part;
  readonly slides: readonly Slide[];
};

export type Slide = {
  readonly document: PacketDocument;
  readonly title: string;
  /** The title, or the first line where there is none. */
  readonly place: Place;
  readonly pieces: readonly SlidePiece[];
  /** False for a cover, an appendix, and what else the bar does not count. */
  readonly counted: boolean;
  /** The slide of the bar that this one is, by its title, or by its place where their number is right. */
  readonly wanted?: SlideBar;
};

export type SlidePiece = { readonly block: Block; readonly span: Span };

/** Undefined where the bar or the packet has no deck. */
export const readDeck: (packet: Packet) => PacketDeck | undefined = memoByPacket((packet: Packet) => {
  const bar = packet.profile.deck;
  const parts = packet.partsOf("deck");
  const [part] = parts;
  if (bar === undefined || part === undefined) return undefined;
  const texts = parts.flatMap((one) => slideTexts(one).map((text) => ({ text, document: one.document })));
  const drafts = texts.map(({ text, document }, index) =>
    draftSlide(text, document, isFirstOfMany(index, texts.length, bar), packet.profile),
  );
  return { part, slides: withWanted(drafts, bar) };
});

function isFirstOfMany(index: number, all: number, bar: DeckBar): boolean {
  return index === 0 && all > bar.slides.length;
}

/** A first slide without a figure is a cover where there are enough slides behind it. */
function draftSlide(text: SlideText, document: PacketDocument, mayBeCover: boolean, profile: Profile): Slide {
  const { heading, pieces } = text;
  const title = heading === undefined ? "" : headingText(heading).replace(SLIDE_NUMBER, "");
  const first = pieces.find(({ block }) => block.kind !== "html") ?? pieces[0];
  const place =
    heading !== undefined
      ? placeIn(document, heading, { start: 0, end: heading.text.length })
      : first === undefined
        ? placeOfDocument(document)
        : placeIn(document, first.block, firstLine(first));
  const cover = mayBeCover && !isWanted(title, profile) && !pieces.some((piece) => hasFigure(piece, profile));
  return { document, title, place, pieces, counted: !cover && !isUncounted(title, profile) };
}

function isWanted(title: string, { deck }: Profile): boolean {
  return deck?.slides.some((wanted) => isTitled(title, [wanted.title, ...wanted.aliases])) ?? false;
}

/** `Appendix B: method` is an appendix. */
function isUncounted(title: string, { deck }: Profile): boolean {
  return isTitled(title.replace(/^(\p{L}+)\s(?:[A-Z]|\d{1,2})(?!\p{L})/u, "$1"), deck?.uncounted ?? []);
}

function withWanted(slides: readonly Slide[], bar: DeckBar): readonly Slide[] {
  const counted = slides.filter((slide) => slide.counted);
  const byPlace = counted.length === bar.slides.length;
  return slides.map((slide) => {
    if (!slide.counted) return slide;
    const wanted =
      bar.slides.find(({ title, aliases }) => isTitled(slide.title, [title, ...aliases])) ??
      (byPlace ? bar.slides[counted.indexOf(slide)] : bar.slides.find((one) => namesIn(one, slide.title)));
    return wanted === undefined ? slide : { ...slide, wanted };
  });
}

function namesIn({ aliases }: SlideBar, title: string): boolean {
  return findWords(compileWords(aliases), title).length > 0;
}

function hasFigure({ block, span }: SlidePiece, profile: Profile): boolean {
  return scanCell(plainText(block, span), profile).length > 0;
}

function firstLine({ block, span: { start, end } }: SlidePiece): Span {
  const line = block.text.slice(start, end).search(/[\r\n]/);
  return { start, end: line < 0 ? end : start + line };
}

const SLIDE_NUMBER = /^\s*slide\s*\d+\s*[:.)\u2010-\u2015-]*\s*/i;
