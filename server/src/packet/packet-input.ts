import type { SourceRead } from "../sources/table.ts";

/** A packet's files as they are now, by their paths from its root. */
export type PacketInput = {
  readonly files: ReadonlyMap<string, PacketFile>;
  /** The one document of a packet without a folder of its own. */
  readonly only?: string;
  /** The names of the rules that there are. */
  readonly ruleNames: readonly string[];
};

export type PacketFile =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly problem?: { readonly offset: number; readonly reason: string };
    }
  | { readonly kind: "workbook"; readonly read: SourceRead }
  | { readonly kind: "unreadable"; readonly reason: string };
