import type { Packet } from "../packet/packet.ts";
import { storylineCopies } from "../packet/storyline-copies.ts";
import { comparableText, wordDiff } from "../packet/verbatim.ts";
import { editAt, type Fix, type PlacedEdit, packetRule } from "./rule.ts";

type Drift =
  | { readonly kind: "reworded"; readonly number: number; readonly diff: string; readonly wanted: string }
  | { readonly kind: "absent"; readonly number: number; readonly title: string };

export const storylineDrift = packetRule<Drift>({
  name: "storyline-drift",
  scope: "packet",
  severity: "error",
  what: "A document that should repeat the storyline word for word, and does not.",
  why: "A panel that hears two versions of a story asks which one is true.",
  *check({ packet }) {
    for (const copy of storylineCopies(packet)) {
      const original = copy.original;
      if (copy.kind === "absent") {
        const data: Drift = { kind: "absent", number: copy.index + 1, title: copy.title };
        yield { place: copy.place, data, related: [{ place: original.place, message: "The storyline's sentence" }] };
      } else if (copy.kind === "reworded") {
        const diff = wordDiff(comparableText(original.text), comparableText(copy.sentence.text));
        const data: Drift = { kind: "reworded", number: copy.index + 1, diff, wanted: original.text };
        yield {
          place: copy.sentence.place,
          data,
          related: [{ place: original.place, message: "The storyline's sentence" }],
        };
      }
    }
  },
  message: (data) =>
    data.kind === "absent"
      ? `The ${data.title} does not repeat sentence ${data.number} of the storyline.`
      : `Sentence ${data.number} of the storyline is reworded here: ${data.diff}`,
  fixes: ({ place, data }, { packet }) => {
    if (data.kind === "absent") return [];
    const all = storylineSync(packet);
    const one: Fix = {
      title: "Repeat the storyline's sentence here",
      safe: false,
      edits: [editAt(place, place.span, data.wanted)],
    };
    if (all.length < 2) return [one];
    return [one, { title: `Repeat the storyline in all ${all.length} places`, safe: false, edits: all }];
  },
});

/** The edits that put each sentence of the storyline in the place of its reworded copies. */
export function storylineSync(packet: Packet): readonly PlacedEdit[] {
  return storylineCopies(packet).flatMap((copy) =>
    copy.kind === "reworded" ? [editAt(copy.sentence.place, copy.sentence.place.span, copy.original.text)] : [],
  );
}
