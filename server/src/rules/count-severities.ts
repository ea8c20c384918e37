import type { Severity } from "./rule.ts";

/** How many problems there are of each severity. */
export function countSeverities(
  problems: readonly { readonly severity: Severity }[],
): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}
