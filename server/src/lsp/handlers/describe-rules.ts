import type { DescribeRulesResult } from "../../protocol/messages.ts";
import { DESCRIBED_AREAS } from "../../rules/described-rules.ts";

export function describeRules(): DescribeRulesResult {
  return {
    rules: DESCRIBED_AREAS.flatMap(({ title, rules }) =>
      rules.map(({ name, severity, what, why }) => ({ name, area: title, severity, what, why })),
    ),
  };
}
