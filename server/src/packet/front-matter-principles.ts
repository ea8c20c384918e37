import { shift } from "../base/span.ts";
import type { Principle } from "../profile/principle.ts";
import type { Profile } from "../profile/profile.ts";
import type { YamlNode } from "../profile/yaml-document.ts";
import { type PacketDocument, placeIn } from "./packet-document.ts";
import type { Place } from "./place.ts";
import { readPrincipleNames } from "./principle-lines.ts";

export type StatedPrinciples = {
  readonly known: readonly { readonly principle: Principle; readonly place: Place }[];
  /** Names of no principle of the profile. */
  readonly unknown: readonly { readonly name: string; readonly place: Place }[];
};

/** The principles that a document's front matter names, as a list or in one text. */
export function statedPrinciples(document: PacketDocument, profile: Profile): StatedPrinciples {
  const { block, entries } = document.frontMatter;
  if (block === undefined) return { known: [], unknown: [] };
  const read = entries.flatMap(({ key, value, valueSpan }) => {
    if (!PRINCIPLE_KEYS.has(key)) return [];
    const by = valueSpan.start - value.span.start;
    return scalars(value).map((scalar) => {
      const names = readPrincipleNames(scalar.text, profile);
      return { names, text: scalar.text, place: placeIn(document, block, shift(scalar.span, by)) };
    });
  });
  return {
    known: read.flatMap(({ names, place }) => names.known.map(({ principle }) => ({ principle, place }))),
    unknown: read.flatMap(({ names, text, place }) =>
      names.unknown.map((span) => ({ name: text.slice(span.start, span.end), place })),
    ),
  };
}

const PRINCIPLE_KEYS: ReadonlySet<string> = new Set([
  "principle",
  "principles",
  "claimed_principles",
  "principles_claimed",
  "leadership_principle",
  "leadership_principles",
  "lp",
  "lps",
  "behaviour",
  "behaviours",
  "behavior",
  "behaviors",
]);

function scalars(value: YamlNode): readonly Extract<YamlNode, { kind: "scalar" }>[] {
  if (value.kind === "scalar") return [value];
  return value.kind === "list" ? value.items.flatMap(scalars) : [];
}
