import { readEndorsements } from "../packet/endorsements.ts";
import { endorserName } from "./endorser-name.ts";
import { packetRule } from "./rule.ts";

type Unwritten = { readonly name: string; readonly words?: string };

export const endorsementNotWritten = packetRule<Unwritten>({
  name: "endorsement-not-written",
  scope: "packet",
  severity: "error",
  what: "An endorsement that reports what somebody said, with neither their own words nor a signature.",
  why: "What was said in passing can be taken back. A panel weighs what a leader has signed.",
  *check({ packet }) {
    if (packet.profile.endorsements?.written !== true) return;
    for (const endorsement of readEndorsements(packet)) {
      const { hearsay, spoken, signed, peer, place } = endorsement;
      if (peer || signed || (spoken && hearsay === undefined)) continue;
      const name = endorserName(endorsement);
      yield { place: hearsay?.place ?? place, data: hearsay === undefined ? { name } : { name, words: hearsay.words } };
    }
  },
  message: ({ name, words }) =>
    words === undefined
      ? `The endorsement${name} holds neither their own words nor a signature. Quote what they wrote, and have it signed with a date.`
      : `“${words}” is hearsay. Ask for the endorsement${name} in writing: their own words, signed with a date.`,
});
