import type { Span } from "../base/span.ts";
import type { Block } from "../markdown/block.ts";

/**
 * Where something stands in a packet. With a block, the span counts from the block's start and stays right while the block moves;
 * without one it counts in the file's text.
 */
export type Place = {
  /** Relative to the packet's root, with `/`. */
  readonly file: string;
  readonly block?: Block;
  readonly span: Span;
};
