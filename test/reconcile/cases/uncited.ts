import type { Family } from "../case.ts";

const IMPACT = `# Impact table

| Metric | Unit | Baseline | Post-launch | Net change | Source |
| --- | --- | ---: | ---: | ---: | --- |
| Cart abandonment | percent of carts | 23.4% | 17.2% | −6.2 points | |
| Checkout revenue | USD | $41.8M | $55.3M | +$13.5M | |
| Refund cost | USD | $6.2M | $4.9M | −$1.3M | |
| Support tickets | tickets per week | 8,450 | 5,210 | −3,240 | |
| Defect rate | bps | 42 | 29 | −13 | |
`;

/** One packet, no link at all: the impact table is what every sentence falls back on. */
export const UNCITED: Family = {
  title: "sentences without a citation beside an impact table",
  files: { "impact.md": IMPACT },
  cases: [
    ["Cart abandonment fell from {23.4%} to {17.2%}.", "agrees exact"],
    ["Cart abandonment fell by {6.2 points}.", "agrees exact"],
    ["Cart abandonment fell from 23% to {17%}.", "agrees rounded"],
    ["Checkout revenue grew from {$41.8M} to {$55.3M}.", "agrees exact"],
    ["Checkout revenue grew by {$13.5M}.", "agrees exact"],
    ["Refund cost fell by {$1.3M}.", "agrees exact"],
    ["Support tickets fell from {8,450} to {5,210} a week.", "agrees exact"],
    ["Support tickets fell by {3,240} a week.", "agrees exact"],
    ["The defect rate fell from 42 to {29 bps}.", "agrees exact"],
    ["We now see {5,210} tickets a week.", "agrees exact"],
    ["In our pilot, cart abandonment fell to {15.8%}.", "unbacked", "figure-without-source"],
    ["In Canada cart abandonment was {27.9%}.", "unbacked", "figure-without-source"],
    ["Refund cost in Canada fell by {$0.4M}.", "unbacked", "figure-without-source"],
    ["The team is {14} people.", "cannot-tell"],
    ["We ran {three} launches.", "cannot-tell"],
    ["The rollout took {11 weeks}.", "cannot-tell"],
    ["A competitor lost {$2M} on the same idea.", "unbacked", "figure-without-source"],
    ["Mobile visits are {64%} of all visits.", "unbacked", "figure-without-source"],
  ],
};
