import { shift } from "../base/span.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import { entriesFor } from "./front-matter-keys.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { readPrincipleNames } from "./principle-lines.ts";
import { yamlScalars } from "./yaml-scalars.ts";

export type StatedPrinciples = {
  readonly known: readonly { readonly principle: Principle; readonly place: Place }[];
  /** Names of no principle of the profile. */
  readonly unknown: readonly { readonly name: string; readonly place: Place }[];
};

/** The principles that a document's front matter names, as a list or in one text. */
export function statedPrinciples(document: PacketDocument, profile: Profile): StatedPrinciples {
  const { block } = document.frontMatter;
  if (block === undefined) return { known: [], unknown: [] };
  const read = entriesFor(document.frontMatter, "principles", profile.keys).map(({ value, valueSpan }) => {
    const items = yamlScalars(value);
    const by = valueSpan.start - value.span.start;
    // A name with a comma is two items to YAML, `[Are Right, A Lot]`, and one to its writer.
    const text = items.map((item) => item.text).join(SEPARATOR);
    const starts = items.map((_, index) =>
      items.slice(0, index).reduce((sum, item) => sum + item.text.length + SEPARATOR.length, 0),
    );
    const placeAt = (offset: number): Place => {
      const item = items[starts.findLastIndex((start) => start <= offset)];
      return placeIn(document, block, item === undefined ? valueSpan : shift(item.span, by));
    };
    return { names: readPrincipleNames(text, profile), text, placeAt };
  });
  return {
    known: read.flatMap(({ names, placeAt }) =>
      names.known.map(({ principle, span }) => ({ principle, place: placeAt(span.start) })),
    ),
    unknown: read.flatMap(({ names, text, placeAt }) =>
      names.unknown.map((span) => ({ name: text.slice(span.start, span.end), place: placeAt(span.start) })),
    ),
  };
}

const SEPARATOR = ", ";
