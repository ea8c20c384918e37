import { RULE_AREAS } from "./index.ts";
import type { Rule, RuleInfo } from "./rule.ts";
import { SUPPRESSION_UNUSED } from "./suppression-unused.ts";

/** A part of the bar with every rule that a packet, a profile or a setting may name. */
export type DescribedArea = { readonly title: string; readonly rules: readonly (Rule | RuleInfo)[] };

/** The areas in the order of the documentation, the last one with the rule that only speaks after all others. */
export const DESCRIBED_AREAS: readonly DescribedArea[] = RULE_AREAS.map((area, index) =>
  index < RULE_AREAS.length - 1 ? area : { ...area, rules: [...area.rules, SUPPRESSION_UNUSED] },
);

export const DESCRIBED_RULES: readonly (Rule | RuleInfo)[] = DESCRIBED_AREAS.flatMap(({ rules }) => rules);

export const RULE_NAMES: readonly string[] = DESCRIBED_RULES.map(({ name }) => name);
