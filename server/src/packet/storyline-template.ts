import type { Slot } from "../profile/storyline.ts";

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
