import { namedInitiatives } from "../packet/initiatives.ts";
import type { Packet } from "../packet/packet.ts";
import { appendixFix } from "./appendix-fix.ts";
import type { Fix } from "./rule.ts";

/** Moves the section of an initiative to the appendix. None for one that has no section. */
export function initiativeToAppendix(name: string, packet: Packet): readonly Fix[] {
  const initiative = namedInitiatives(packet).find((one) => one.name === name);
  const depth = initiative?.place.block?.heading?.depth;
  if (initiative === undefined || depth === undefined) return [];
  const { document, body } = initiative;
  return appendixFix(`Move “${name}” to an appendix`, document, body, Math.max(1, depth - 1), packet.profile);
}
