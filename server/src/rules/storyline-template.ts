import type { Place } from "../packet/place.ts";
import type { Slot, Storyline } from "../profile/storyline.ts";
import { editAt, type Fix } from "./rule.ts";

/** The sentence of a template with the placeholder of each slot. */
export function filledTemplate(template: string, slots: readonly Slot[]): string {
  return template.replace(/\{([a-z]+)\}/g, (whole, id: string) => {
    const slot = slots.find((candidate) => candidate.id === id);
    return slot === undefined ? whole : `[TODO: ${slot.placeholder}]`;
  });
}

/** The template as a snippet, each slot a tab stop. */
export function snippetTemplate(template: string, slots: readonly Slot[]): string {
  let stop = 0;
  return template.replace(/\{([a-z]+)\}/g, (whole, id: string) => {
    const slot = slots.find((candidate) => candidate.id === id);
    if (slot === undefined) return whole;
    stop += 1;
    return `\${${stop}:${slot.placeholder.replace(/[\\$}]/g, "\\$&")}}`;
  });
}

/** Inserts the whole template behind the block of a place, under a heading of its own where the block is not one for it. */
export function templateFix({ sentences, slots }: Storyline, place: Place, headed: boolean): Fix {
  const end = place.block?.text.length ?? place.span.end;
  const template = sentences.map((sentence) => sentence.template).join("\n");
  const lead = headed ? "\n\n" : "\n\n## Storyline\n\n";
  return {
    title: "Insert the storyline template",
    safe: false,
    edits: [
      {
        ...editAt(place, { start: end, end }, lead + filledTemplate(template, slots)),
        snippet: lead + snippetTemplate(template, slots),
      },
    ],
  };
}
