import { storylineCopies } from "../../packet/storyline-copies.ts";
import { filledTemplate, snippetTemplate } from "../../packet/storyline-template.ts";
import { type Completion, rankOf } from "./completion-item.ts";
import type { CompletionPlace } from "./completion-place.ts";

/**
 * At the start of a line: in the narrative, the sentences of the storyline whose slots are still open, as templates; in the documents that
 * repeat them, the sentences that are not there yet, word for word.
 */
export function storylineCompletions(place: CompletionPlace): readonly Completion[] {
  const typed = /^[ \t]*(\p{L}*)$/u.exec(place.before)?.[1];
  const bar = place.checked.packet.profile.storyline;
  if (typed === undefined || bar === undefined || place.block?.kind === "front-matter") return [];
  if (place.role === "narrative" && mayHoldStoryline(place)) return templates(place, typed);
  return place.role !== undefined && bar.verbatimIn.includes(place.role) ? copies(place, typed) : [];
}

/** Under the storyline's own heading, or anywhere as long as there is no storyline. */
function mayHoldStoryline({ checked: { packet }, document, offset }: CompletionPlace): boolean {
  const { storyline } = packet;
  if (storyline === undefined) return true;
  if (storyline.place.file !== document.path || storyline.foundBy !== "heading") return false;
  const home = document.sections.find(({ heading }) => heading === storyline.place.block);
  const start = document.markdown.starts[home?.from ?? -1] ?? 0;
  const end = document.markdown.starts[home?.to ?? -1] ?? Number.POSITIVE_INFINITY;
  return start < offset && offset < end;
}

function templates({ checked: { packet }, offset }: CompletionPlace, typed: string): readonly Completion[] {
  const bar = packet.profile.storyline;
  if (bar === undefined) return [];
  const open = bar.sentences.filter(
    ({ id }) => !(packet.storyline?.slots ?? []).some(({ slot, cue }) => slot.sentence === id && cue !== undefined),
  );
  const replace = { start: offset - typed.length, end: offset };
  const sentences = open.map(
    ({ title, description, template }, index): Completion => ({
      label: `Storyline: ${title}`,
      detail: description,
      documentation: filledTemplate(template, bar.slots),
      kind: "slot",
      replace,
      text: filledTemplate(template, bar.slots),
      snippet: snippetTemplate(template, bar.slots),
      rank: rankOf(1, index),
    }),
  );
  if (open.length < bar.sentences.length || open.length < 2) return sentences;
  const all = bar.sentences.map(({ template }) => template).join("\n");
  return [
    {
      label: `Storyline: all ${bar.sentences.length} sentences`,
      detail: "The sentences that carry the packet, slot by slot",
      documentation: filledTemplate(all, bar.slots),
      kind: "slot",
      replace,
      text: filledTemplate(all, bar.slots),
      snippet: snippetTemplate(all, bar.slots),
      rank: rankOf(0, 0),
    },
    ...sentences,
  ];
}

function copies({ checked: { packet }, document, offset }: CompletionPlace, typed: string): readonly Completion[] {
  const titles = packet.profile.storyline?.sentences ?? [];
  return storylineCopies(packet)
    .filter((copy) => copy.kind === "absent" && copy.place.file === document.path)
    .map(({ index, original }) => ({
      label: `Storyline: ${titles[index]?.title ?? index + 1}`,
      detail: "Word for word from the narrative",
      documentation: original.text,
      kind: "slot",
      replace: { start: offset - typed.length, end: offset },
      text: original.text,
      rank: rankOf(0, index),
    }));
}
