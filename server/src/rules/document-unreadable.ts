import { packetRule } from "./rule.ts";

export const documentUnreadable = packetRule<{ readonly path: string; readonly reason: string }>({
  name: "document-unreadable",
  scope: "packet",
  severity: "error",
  what: "A document that is not text in UTF-8, or too large to be read as prose.",
  why: "What cannot be read is not checked, and a panel may not be able to read it either.",
  *check({ packet }) {
    for (const { path, offset, reason } of packet.unreadable) {
      yield { place: { file: path, span: { start: offset, end: offset } }, data: { path, reason } };
    }
  },
  message: ({ path, reason }) => `${path} ${reason}, so that not all of it is checked.`,
});
