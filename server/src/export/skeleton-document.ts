import type { Day } from "../packet/date.ts";

/** What is known of a packet before it is written. */
export type NewPacket = {
  readonly candidate: string;
  readonly from: string;
  readonly to: string;
  readonly review: Day;
  readonly flagship?: string;
};

/** A document to be filled in: its heading, what it is for, and what there is to fill in. */
export type SkeletonDocument = {
  readonly heading: string;
  /** One line an item; plain text. */
  readonly about: readonly string[];
  readonly body: string;
};
