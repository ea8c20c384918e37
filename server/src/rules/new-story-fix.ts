import type { Packet } from "../packet/packet.ts";
import { placeOfBlock } from "../packet/packet-document.ts";
import { readStories } from "../packet/stories.ts";
import { editAt, type Fix } from "./rule.ts";

/** Begins a story for a principle behind the last of them, with the parts that the bar's scaffold has. */
export function newStoryFixes(principle: string, packet: Packet): readonly Fix[] {
  const { profile, parts } = packet;
  const story = readStories(packet).at(-1);
  const part = parts.find(({ role, document }) => role === "stories" && document === story?.document);
  const last = part?.blocks.at(-1);
  if (story === undefined || part === undefined || last === undefined) return [];
  const depth = story.place.block?.heading?.depth ?? (part.section?.depth ?? 1) + 1;
  const scaffold = (profile.stories?.parts ?? []).map(({ title }) => `**${title}.** [TODO]`);
  const text = [`${"#".repeat(depth)} [TODO: title]`, `*${principle}*`, ...(scaffold.length > 0 ? scaffold : [PLAIN])];
  const place = placeOfBlock(part.document, last);
  const end = { start: last.text.length, end: last.text.length };
  const title = `Begin another ${profile.vocabulary.story.one} for ${principle}`;
  return [{ title, safe: false, edits: [editAt(place, end, `\n\n${text.join("\n\n")}`)] }];
}

const PLAIN = "I [TODO: did what, to what, when]. [TODO: measure] went from [TODO: value] to [TODO: value].";
