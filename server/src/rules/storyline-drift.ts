import { overlaps } from "../base/span.ts";
import type { Packet } from "../packet/packet.ts";
import { type StorylineCopy, storylineCopies } from "../packet/storyline-copies.ts";
import { comparableText, wordDiff } from "../packet/verbatim.ts";
import { absentCopyFixes } from "./absent-copy-fix.ts";
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
    const copies = storylineCopies(packet);
    if (data.kind === "absent") return absentCopyFixes(place, data.number - 1, copies, packet);
    const reworded = copies.filter((copy) => copy.kind === "reworded");
    const own = reworded.find(({ sentence }) => sentence.place === place);
    const one: Fix = {
      title: "Repeat the storyline's sentence here",
      safe: own !== undefined && keepsFigures(own),
      edits: [editAt(place, place.span, data.wanted)],
    };
    const inFile = reworded.filter(({ sentence }) => sentence.place.file === place.file);
    const several = [
      { title: `Repeat the storyline in all ${inFile.length} places of this document`, all: inFile },
      { title: `Repeat the storyline in all ${reworded.length} places`, all: reworded },
    ].filter(({ all }, index, sets) => all.length > 1 && all.length !== sets[index - 1]?.all.length);
    return [one, ...several.map(({ title, all }): Fix => ({ title, safe: false, edits: all.map(edit) }))];
  },
});

/** The edits that put each sentence of the storyline in the place of its reworded copies. */
export function storylineSync(packet: Packet): readonly PlacedEdit[] {
  return storylineCopies(packet)
    .filter((copy) => copy.kind === "reworded")
    .map(edit);
}

type Reworded = Extract<StorylineCopy, { kind: "reworded" }>;

function edit({ sentence, original }: Reworded): PlacedEdit {
  return editAt(sentence.place, sentence.place.span, original.text);
}

/** True where the two have the same numbers in the same order, and no link would be lost. */
function keepsFigures({ sentence: { block, place, text }, original }: Reworded): boolean {
  const numbers = (words: string): string => (comparableText(words).match(/[\d.,]*\d[\p{L}%]*/gu) ?? []).join(" ");
  return numbers(text) === numbers(original.text) && !block.links.some(({ span }) => overlaps(span, place.span));
}
