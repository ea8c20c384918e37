import type { Profile } from "../profile/profile.ts";

/** True where one of the bar's gates names the rule: what no gate asks for, a packet may lack. */
export function isGated(rule: string, { gates }: Profile): boolean {
  return gates.some(({ rules }) => rules.includes(rule));
}
