import type { Place } from "../packet/place.ts";
import { filledTemplate, snippetTemplate } from "../packet/storyline-template.ts";
import type { Storyline } from "../profile/storyline.ts";
import { editAt, type Fix } from "./rule.ts";

/** Inserts the whole template behind the block of a place, under a heading of its own where the block is not one for it. */
export function storylineTemplateFix({ sentences, slots }: Storyline, place: Place, headed: boolean): Fix {
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
