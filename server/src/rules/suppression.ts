import { memoEach } from "../base/memo-each.ts";
import type { Span } from "../base/span.ts";
import type { Block, HtmlComment } from "../markdown/block.ts";
import { blockIndex } from "../markdown/document.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Packet } from "../packet/packet.ts";
import { placeIn } from "../packet/packet-document.ts";
import type { Place } from "../packet/place.ts";
import type { RuleProblem } from "./rule.ts";

/** A finding that the writer lets stand, by a comment before its block or by an entry in the manifest. */
export type Suppressing = {
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
  readonly covers: (problem: RuleProblem) => boolean;
};

/** `<!-- throughline-ignore rule: reason -->`. The reason may be missing, which is then a problem. */
const COMMENT = /^throughline-ignore\s+([a-z][a-z-]*)\s*(?::\s*(.*))?$/s;

export function suppressionsOf(packet: Packet): readonly Suppressing[] {
  const comments = packet.documents.flatMap((document) =>
    commented(document.markdown.origin, document.markdown.blocks).all.flatMap((block) =>
      block.comments.flatMap((comment): readonly Suppressing[] => {
        const [, rule, reason = ""] = COMMENT.exec(comment.text) ?? [];
        const from = blockIndex(document.markdown, block);
        const target = block.kind === "html" ? behindComments(document.markdown.blocks, from) : block;
        if (rule === undefined) return [];
        const place = placeIn(document, block, comment.span);
        return [{ rule, reason, place, covers: ({ rule: name, place: at }) => name === rule && at.block === target }];
      }),
    ),
  );
  return [...comments, ...packet.manifest.suppressions.map((entry) => fromManifest(entry, packet))];
}

const commented = memoEach((block: Block) => (block.comments.length === 0 ? [] : [block]));

/** The block that comments stand before, however many there are. */
function behindComments(blocks: readonly Block[], from: number): Block | undefined {
  let index = from + 1;
  while (blocks[index]?.kind === "html" && blocks[index]?.comments.length !== 0) index += 1;
  return blocks[index];
}

/** The rule that a comment lets stand, with the place of its name in the block. */
export function suppressedRuleIn(
  { text }: Block,
  { text: content, span }: HtmlComment,
): { readonly rule: string; readonly span: Span } | undefined {
  const rule = COMMENT.exec(content)?.[1];
  const start = rule === undefined ? -1 : text.indexOf(rule, text.indexOf(PREFIX, span.start) + PREFIX.length);
  return rule === undefined || start < 0 ? undefined : { rule, span: { start, end: start + rule.length } };
}

const PREFIX = "throughline-ignore";

function fromManifest(
  { rule, file, text, reason, place }: Packet["manifest"]["suppressions"][number],
  packet: Packet,
): Suppressing {
  const documents = new Map(packet.documents.map((document) => [document.path, document]));
  return {
    rule,
    reason,
    place: { file: place.file, span: place.span },
    covers: ({ rule: name, place: at }) =>
      name === rule &&
      (file === undefined || at.file === file) &&
      (text === undefined ||
        (documents.has(at.file) && at.block !== undefined && sentenceText(at.block, at).includes(text))),
  };
}

/** What a reader sees of the sentence that a place is in, or of the whole block where it is in none. */
function sentenceText(block: Block, { span }: Place): string {
  const sentence = block.sentences.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  return plainText(block, sentence?.span ?? { start: 0, end: block.text.length });
}
