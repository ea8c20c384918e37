import type { FilledSlot } from "../packet/storyline.ts";
import { escapeMarkdown } from "./markdown-text.ts";

export function slotHover({ slot, cue, outOfOrder }: FilledSlot): string {
  const order = outOfOrder ? "\n\nIt comes before a slot that should come first." : "";
  return `**Storyline slot: ${slot.title}**\n\n${slot.description}\n\nFilled by "${escapeMarkdown(cue?.text ?? "")}".${order}`;
}
