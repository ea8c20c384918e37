import { sameItems } from "../base/memo.ts";
import { ROLES } from "../profile/role.ts";
import type { Packet } from "./packet.ts";
import type { PacketDocument } from "./packet-document.ts";
import type { Part } from "./part.ts";

export type PartLookup = Pick<Packet, "partsOf" | "partsIn">;

/** Sorts the parts of one packet again and again. A list with the same parts as before is the same value. */
export function createPartLookup(): (parts: readonly Part[]) => PartLookup {
  let lists = new Map<Part["role"] | PacketDocument, readonly Part[]>();
  return (parts) => {
    const documents = new Set(parts.map(({ document }) => document));
    const before = lists;
    const next = new Map<Part["role"] | PacketDocument, readonly Part[]>();
    for (const key of [...ROLES, ...documents]) {
      const own = parts.filter(({ role, document }) => role === key || document === key);
      const known = before.get(key);
      next.set(key, known !== undefined && sameItems(known, own) ? known : own);
    }
    lists = next;
    const lookUp = (key: Part["role"] | PacketDocument): readonly Part[] => next.get(key) ?? NONE;
    return { partsOf: lookUp, partsIn: lookUp };
  };
}

const NONE: readonly Part[] = [];
