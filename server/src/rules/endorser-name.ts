import type { Endorsement } from "../packet/endorsements.ts";

/** ` by Ruth Adeyemi`, or nothing where the endorsement names nobody. */
export function endorserName({ people }: Endorsement): string {
  const names = people.map(({ name }) => name);
  return names.length === 0 ? "" : ` by ${names.join(" and ")}`;
}
