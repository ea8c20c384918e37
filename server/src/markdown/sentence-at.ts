import { type Span, shift, touches } from "../base/span.ts";
import { blockAt, blockStart, type MarkdownDocument } from "./document.ts";

/** The sentence that holds an offset or ends right at it. */
export function sentenceAt(document: MarkdownDocument, offset: number): Span | undefined {
  const at = blockAt(document, offset);
  const sentence = at?.block.sentences.find(({ span }) => touches(span, at.offset));
  return at === undefined || sentence === undefined ? undefined : shift(sentence.span, blockStart(document, at.block));
}
