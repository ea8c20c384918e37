import { type PacketDeck, readDeck, type Slide } from "../packet/deck.ts";
import { placeOfPart } from "../packet/part.ts";
import type { Place } from "../packet/place.ts";
import type { Deck, Slide as SlideBar } from "../profile/bar.ts";
import { missingSlideFixes } from "./missing-slide-fix.ts";
import { packetRule } from "./rule.ts";

type WrongNumber = {
  readonly found: number;
  readonly wanted: number;
  /** Titles of slides that are missing, or of those that are too many. */
  readonly titles: readonly string[];
};

export const deckNotThreeSlides = packetRule<WrongNumber>({
  name: "deck-not-three-slides",
  scope: "packet",
  severity: "warning",
  what: "A deck with more or fewer slides than the bar has: problem, execution, impact.",
  why: "A panel has minutes for it, and a slide too many takes them from one that counts.",
  *check({ packet }) {
    const bar = packet.profile.deck;
    const deck = readDeck(packet);
    if (bar === undefined || deck === undefined) return;
    const counted = deck.slides.filter((slide) => slide.counted);
    const [found, wanted] = [counted.length, bar.slides.length];
    if (found === wanted) return;
    const titles =
      found < wanted
        ? missingSlides(deck, bar).map(({ title }) => title)
        : extra(counted, wanted).map(({ title }) => title);
    yield { place: placeFor(deck, counted, wanted), data: { found, wanted, titles } };
  },
  message: ({ found, wanted, titles }) => {
    const named = titles.filter((title) => title !== "").map((title) => `"${title}"`);
    const list = named.length === 0 ? "" : `: ${named.join(", ")}`;
    const slides = found === 1 ? "1 slide" : `${found} slides`;
    return found < wanted
      ? `The deck has ${slides}, and the bar asks for ${wanted}. Add what is missing${list}.`
      : `The deck has ${slides}, and the bar asks for ${wanted}. Move what is too many to an appendix${list}.`;
  },
  fixes: ({ data }, { packet }) => (data.found < data.wanted ? missingSlideFixes(packet) : []),
});

/** Those of the bar's slides that no slide of the deck is. */
function missingSlides({ slides }: PacketDeck, bar: Deck): readonly SlideBar[] {
  return bar.slides.filter((wanted) => !slides.some((slide) => slide.wanted === wanted));
}

function placeFor(deck: PacketDeck, counted: readonly Slide[], wanted: number): Place {
  return counted.length < wanted
    ? placeOfPart(deck.part)
    : (extra(counted, wanted)[0]?.place ?? placeOfPart(deck.part));
}

/** The slides that are none of the bar's, as many as are too many; the last ones where that does not tell. */
function extra(counted: readonly Slide[], wanted: number): readonly Slide[] {
  const many = counted.length - wanted;
  const others = counted.filter((slide) => slide.wanted === undefined);
  return others.length >= many ? others.slice(-many) : counted.slice(-many);
}
