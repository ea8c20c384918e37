import { readEndorsements } from "../packet/endorsements.ts";
import type { Packet } from "../packet/packet.ts";
import { placeOfPart } from "../packet/part.ts";
import { editAt, packetRule } from "./rule.ts";

type TooFew = {
  readonly have: number;
  readonly need: number;
  readonly below: readonly string[];
  readonly leader: string;
};

export const tooFewEndorsements = packetRule<TooFew>({
  name: "too-few-endorsements",
  scope: "packet",
  severity: "error",
  what: "Fewer endorsements by senior leaders than the bar asks for.",
  why: "One leader may be a friend. A panel asks who else, outside the team, would put their name to it.",
  *check({ packet }) {
    const part = packet.parts.find(({ role }) => role === "endorsements");
    const need = packet.profile.endorsements?.least ?? 0;
    if (part === undefined || isUnread(packet)) return;
    const { have, below } = countLeaders(packet);
    if (have >= need) return;
    yield { place: placeOfPart(part), data: { have, need, below, leader: packet.profile.vocabulary.seniorLeader.one } };
  },
  message: ({ have, need, below, leader }) => {
    const others =
      below.length === 0
        ? ""
        : ` ${below.join(" and ")} ${below.length === 1 ? "does" : "do"} not count at that level.`;
    return `The packet has ${have === 0 ? "no endorsement" : `${have} endorsement${have === 1 ? "" : "s"}`} by a ${leader}, and the bar asks for ${need}.${others} Ask another leader for a signed line with a figure.`;
  },
  fixes: ({ place }, { packet }) => {
    const part = packet.parts.find(({ role }) => role === "endorsements");
    const last = part?.blocks.at(-1);
    if (part === undefined || last === undefined) return [];
    const end = { start: last.text.length, end: last.text.length };
    const depth = "#".repeat((part.section?.depth ?? 1) + 1);
    const text = `\n\n${depth} [TODO: name], [TODO: title]\n\n> [TODO: what they saw you do, and the figure that they credit to you]\n\nSigned: [TODO: name], [TODO: date]`;
    return [
      {
        title: "Insert an endorsement to be signed",
        safe: false,
        edits: [editAt({ ...place, block: last }, end, text)],
      },
    ];
  },
});

/** The leaders by name. One whose title is not stated, or not known, may well be senior. */
function countLeaders(packet: Packet): { readonly have: number; readonly below: readonly string[] } {
  const leaders = new Set<string>();
  const below = new Set<string>();
  for (const [index, { people, level, peer }] of readEndorsements(packet).entries()) {
    if (peer) continue;
    const names = people.length === 0 ? [`${index}`] : people.map(({ name }) => name);
    for (const name of names) (level === "below" ? below : leaders).add(name);
  }
  return { have: leaders.size, below: [...below].filter((name) => !leaders.has(name) && !/^\d+$/.test(name)) };
}

/** A document full of text in which no endorsement was made out is written in a way that is not known here. */
function isUnread(packet: Packet): boolean {
  const blocks = packet.parts.filter(({ role }) => role === "endorsements").flatMap((part) => part.blocks);
  const words = blocks.reduce(
    (sum, block) => sum + (block.heading === undefined ? block.masked.split(/\s+/).length : 0),
    0,
  );
  return readEndorsements(packet).length === 0 && words >= ENOUGH_WORDS;
}

const ENOUGH_WORDS = 60;
