import { DEFAULT_LIMITS, type Limits } from "../sources/limits.ts";

/** How much of a packet is read. What lies beyond is named in a problem, and the rest is checked. */
export type PacketLimits = Limits & {
  /** Markdown documents of one packet. */
  readonly documents: number;
};

export const DEFAULT_PACKET_LIMITS: PacketLimits = { ...DEFAULT_LIMITS, documents: 2_000 };

/** The limits with those that were given in place of the default ones. */
export function packetLimits(given: Partial<PacketLimits> = {}): PacketLimits {
  return { ...DEFAULT_PACKET_LIMITS, ...given };
}

export function isLimitName(name: string): name is keyof PacketLimits {
  return Object.hasOwn(DEFAULT_PACKET_LIMITS, name);
}

export function sameLimits(left: PacketLimits, right: PacketLimits): boolean {
  return Object.keys(left).every((name) => isLimitName(name) && left[name] === right[name]);
}
