import type { Day } from "./date.ts";

/** What is known of a packet before it, or a document of it, is written. */
export type NewPacket = {
  readonly candidate: string;
  readonly from: string;
  readonly to: string;
  readonly review?: Day;
  readonly flagship?: string;
  /** Its sentences, where they are written. */
  readonly storyline?: readonly string[];
};

/** A document to be filled in: its heading, what it is for, and what there is to fill in. */
export type SkeletonDocument = {
  readonly heading: string;
  /** One line an item; plain text. */
  readonly about: readonly string[];
  readonly body: string;
};

/** A document as a file, its purpose in a comment under its heading. */
export function skeletonText({ heading, about, body }: SkeletonDocument): string {
  return `# ${heading}\n\n<!--\n${about.join("\n")}\n-->\n\n${body}\n`;
}
