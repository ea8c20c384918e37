import type { SourceRead } from "../sources/table.ts";

/** A source file with the tables that were read from it. */
export type PacketSource = {
  readonly path: string;
  readonly read: SourceRead;
};
