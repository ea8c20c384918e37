import type { Packet } from "../packet/packet.ts";

/** What an export is headed by: the flagship, or else the candidate. */
export function packetTitle({ manifest, facts }: Packet): string {
  return manifest.flagship ?? facts.candidate ?? "Promotion packet";
}
