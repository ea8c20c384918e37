import { splitStorylineFixes } from "../../rules/split-storyline-fix.ts";
import type { Refactoring, RefactoringPlace } from "./refactoring.ts";

/** Offers within the storyline what its finding offers at the heading. */
export function splitStoryline({ checked: { packet }, block }: RefactoringPlace): readonly Refactoring[] {
  const { storyline } = packet;
  if (storyline === undefined) return [];
  if (block !== storyline.place.block && !storyline.sentences.some((sentence) => sentence.block === block)) return [];
  return splitStorylineFixes(packet).map(({ title, edits }) => ({ title, kind: "rewrite", edits }));
}
