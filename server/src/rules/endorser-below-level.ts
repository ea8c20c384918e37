import { readEndorsements } from "../packet/endorsements.ts";
import { editAt, packetRule } from "./rule.ts";

type Below = { readonly name: string; readonly title: string; readonly leader: string };

export const endorserBelowLevel = packetRule<Below>({
  name: "endorser-below-level",
  scope: "packet",
  severity: "warning",
  what: "An endorser whose title is below the level that the bar counts.",
  why: "The bar counts those who answer for more than one team. What a peer says is feedback beside that.",
  *check({ packet }) {
    for (const { people, level, peer, place, line } of readEndorsements(packet)) {
      if (peer || level !== "below") continue;
      const [person] = people;
      const data = { name: person?.name ?? line, title: person?.title ?? "" };
      yield { place, data: { ...data, leader: packet.profile.vocabulary.seniorLeader.one } };
    }
  },
  message: ({ name, title, leader }) =>
    `${name}${title === "" ? "" : ` (${title})`} does not count as a ${leader} here. Keep it as peer feedback, and ask a director or above.`,
  fixes: ({ place }, { packet }) => {
    const heading = place.block?.heading;
    const [title] = packet.profile.sections.peerFeedback;
    if (heading === undefined || title === undefined || heading.depth >= DEEPEST) return [];
    const start = { start: 0, end: 0 };
    const text = `${"#".repeat(heading.depth)} ${title}\n\n#`;
    return [{ title: "Mark it as peer feedback", safe: false, edits: [editAt(place, start, text)] }];
  },
});

const DEEPEST = 6;
