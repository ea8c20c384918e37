import { DEEPEST } from "../markdown/nesting.ts";
import { placeIn } from "../packet/packet-document.ts";
import { type Unclosed, unclosedIn } from "../packet/unclosed.ts";
import { packetRule } from "./rule.ts";

type Unread =
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }
  | { readonly kind: Unclosed["kind"] }
  | { readonly kind: "too-deep"; readonly deepest: number };

export const documentUnreadable = packetRule<Unread>({
  name: "document-unreadable",
  scope: "packet",
  severity: "error",
  what: "A document that is not text in UTF-8 or too large to be read as prose, or a part of one that nothing closes.",
  why: "What cannot be read is not checked, and a panel may not be able to read it either.",
  *check({ packet }) {
    for (const { path, offset, reason } of packet.unreadable) {
      yield { place: { file: path, span: { start: offset, end: offset } }, data: { kind: "unreadable", path, reason } };
    }
    for (const document of packet.documents) {
      const { path, markdown } = document;
      for (const block of markdown.blocks) {
        if (block.tooDeep !== true) continue;
        const place = placeIn(document, block, { start: 0, end: Math.min(1, block.text.length) });
        yield { place, data: { kind: "too-deep", deepest: DEEPEST }, severity: "warning" };
      }
      const unclosed = unclosedIn(markdown);
      if (unclosed === undefined) continue;
      const { kind, offset } = unclosed;
      yield { place: { file: path, span: { start: offset, end: offset + 3 } }, data: { kind }, severity: "warning" };
    }
  },
  message: (data) => {
    switch (data.kind) {
      case "unreadable":
        return `${data.path} is not checked from here on: ${data.reason}.`;
      case "front-matter":
        return "This front matter is never closed, so its keys are not read. End it with a line of ---.";
      case "too-deep":
        return `Markup stands in markup more than ${data.deepest} times here. What lies deeper is read as plain text; write it in fewer levels.`;
      case "fence":
        return "This code fence is never closed, so nothing below it is checked. Close it with the same mark.";
    }
  },
});
