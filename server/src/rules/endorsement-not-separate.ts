import { readEndorsements } from "../packet/endorsements.ts";
import type { Place } from "../packet/place.ts";
import { packetRule } from "./rule.ts";

type Joined =
  | { readonly kind: "people"; readonly names: readonly string[] }
  | { readonly kind: "elsewhere"; readonly words: string };

export const endorsementNotSeparate = packetRule<Joined>({
  name: "endorsement-not-separate",
  scope: "packet",
  severity: "warning",
  what: "An endorsement that shares its item with another, or sends the reader to an email or a chat.",
  why: "A panel weighs each leader's word by itself, and reads what is in the packet.",
  *check({ packet }) {
    if (packet.profile.endorsements?.separate !== true) return;
    for (const { people, place, peer, elsewhere, spoken } of readEndorsements(packet)) {
      if (peer) continue;
      const names = people.map(({ name }) => name);
      if (names.length > 1) yield finding(place, { kind: "people", names });
      if (elsewhere !== undefined && !spoken)
        yield finding(elsewhere.place, { kind: "elsewhere", words: elsewhere.words });
    }
  },
  message: (data) =>
    data.kind === "people"
      ? `${data.names.join(" and ")} share one endorsement. Give each an item of their own, with their own words and figure.`
      : `“${data.words}” sends the reader elsewhere. Put the endorsement itself here, in the words of its author.`,
});

function finding(place: Place, data: Joined) {
  return { place, data };
}
