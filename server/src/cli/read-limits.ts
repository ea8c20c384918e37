import { DEFAULT_PACKET_LIMITS, isLimitName, type PacketLimits, packetLimits } from "../packet/limits.ts";

/** The limits that settings such as `rows=1000000` ask for, the default ones otherwise; or what is wrong with one. */
export function readLimits(settings: readonly string[]): PacketLimits | { readonly mistake: string } {
  const given: Partial<Record<keyof PacketLimits, number>> = {};
  for (const setting of settings) {
    const [name = "", value = "", ...more] = setting.split("=");
    if (!isLimitName(name) || !/^[1-9]\d{0,14}$/.test(value) || more.length > 0) {
      return { mistake: `--limit is name=number with one of ${LIMIT_NAMES.join(", ")}, not ${setting}` };
    }
    given[name] = Number(value);
  }
  return packetLimits(given);
}

export const LIMIT_NAMES: readonly string[] = Object.keys(DEFAULT_PACKET_LIMITS);
