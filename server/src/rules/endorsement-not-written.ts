import { readEndorsements } from "../packet/endorsements.ts";
import { placeIn } from "../packet/packet-document.ts";
import { endorserName } from "./endorser-name.ts";
import { editAt, packetRule } from "./rule.ts";

type Unwritten = { readonly name: string; readonly words?: string; readonly quoted: boolean };

export const endorsementNotWritten = packetRule<Unwritten>({
  name: "endorsement-not-written",
  scope: "packet",
  severity: "error",
  what: "An endorsement that reports what somebody said, with neither their own words nor a signature, or the only one of several that nobody signed.",
  why: "What was said in passing can be taken back. A panel weighs what a leader has signed.",
  *check({ packet }) {
    if (packet.profile.endorsements?.written !== true) return;
    const endorsements = readEndorsements(packet).filter(({ peer }) => !peer);
    for (const endorsement of endorsements) {
      const { hearsay, spoken, signed, place } = endorsement;
      if (signed) continue;
      const name = endorserName(endorsement);
      if (!spoken || hearsay !== undefined) {
        const data = { name, quoted: false, ...(hearsay !== undefined && { words: hearsay.words }) };
        yield { place: hearsay?.place ?? place, data };
      } else if (endorsements.length > 1 && endorsements.every((other) => other === endorsement || other.signed)) {
        yield { place, severity: "info", data: { name, quoted: true } };
      }
    }
  },
  message: ({ name, words, quoted }) => {
    if (quoted) return `The endorsement${name} is the only one without a signature or a date. Have it signed too.`;
    return words === undefined
      ? `The endorsement${name} holds neither their own words nor a signature. Quote what they wrote, and have it signed with a date.`
      : `“${words}” is hearsay. Ask for the endorsement${name} in writing: their own words, signed with a date.`;
  },
  fixes: ({ place, data }, { packet }) => {
    const own = readEndorsements(packet).find((one) => one.place === place || one.hearsay?.place === place);
    const last = own?.passages.at(-1);
    if (own === undefined || last === undefined) return [];
    const name = own.people[0]?.name ?? "[TODO: name]";
    const quote = "> [TODO: what they wrote, in their own words and with a figure]\n\n";
    const text = `\n\n${data.quoted ? "" : quote}Signed: ${name}, [TODO: date]`;
    const end = { start: last.block.text.length, end: last.block.text.length };
    const title = data.quoted ? "Insert a line to be signed" : "Insert a quotation to be signed";
    return [{ title, safe: false, edits: [editAt(placeIn(own.document, last.block, end), end, text)] }];
  },
});
