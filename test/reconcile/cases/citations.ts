import type { Family } from "../case.ts";

const FREIGHT = `lane,loads,cost_per_load_usd,on_time_pct
Tulsa to Reno,1840,1612.40,91.7
Fargo to Omaha,655,988.15,96.2
Mobile to Macon,2210,734.60,88.9
`;

const IMPACT = `# Impact table

| Metric | Baseline | Post-launch | Net change | Source |
| --- | ---: | ---: | ---: | --- |
| Empty miles | 18.4% | 13.9% | −4.5 points | [lanes](sources/freight.csv) |
| Detention cost | $7.32M | $4.87M | −$2.45M | [lanes](sources/freight.csv) |
| Tender acceptance | 81.3% | 92.6% | +11.3 points | [lanes](sources/freight.csv) |
`;

const BELOW = `[^lanes]: Lane report, [all lanes](sources/freight.csv).
[^tulsa]: [Tulsa](sources/freight.csv#row=2) and [Fargo](sources/freight.csv#row=3).
[^table]: See [the impact table](impact.md#detention-cost).
[^words]: Counted by hand from the dock log.

[tulsa]: sources/freight.csv#row=2
[table]: impact.md "The impact table"`;

export const CITATIONS: Family = {
  title: "every way to cite",
  files: { "sources/freight.csv": FREIGHT, "impact.md": IMPACT },
  below: BELOW,
  cases: [
    ["Tulsa to Reno runs [{1,840} loads](sources/freight.csv#row=2).", "agrees exact"],
    ["Tulsa to Reno runs [{1,840}](sources/freight.csv#cell=2,2) loads.", "agrees exact"],
    ["Tulsa to Reno runs {1,840} loads ([lane report](sources/freight.csv#row=2)).", "agrees exact"],
    ["Tulsa to Reno runs {1,840} loads, as the [lane report](sources/freight.csv) says.", "agrees exact"],
    ["As the [lane report](sources/freight.csv) says, Tulsa to Reno runs {1,840} loads.", "agrees exact"],
    ["Tulsa to Reno runs {1,840} loads.[^lanes]", "agrees exact"],
    ["Tulsa to Reno runs {1,840} loads[^lanes] a month.", "agrees exact"],
    ["Tulsa to Reno runs {1,840} loads.[^tulsa]", "agrees exact"],
    ["Fargo to Omaha is on time for {96.2%} of loads.[^tulsa]", "agrees exact"],
    ["Tulsa to Reno runs [{1,840} loads][tulsa].", "agrees exact"],
    ["Detention cost [{$4.87M}][table] last year.", "agrees exact"],
    ["Detention cost fell by {$2.45M}.[^table]", "agrees exact"],
    ["Detention cost fell by [{$2.45M}](impact.md#detention-cost).", "agrees exact"],
    ["Detention cost fell by [**{$2.45M}**](impact.md#detention-cost).", "agrees exact"],
    ["Detention cost fell by **[{$2.45M}](impact.md#detention-cost)**.", "agrees exact"],
    ["Detention cost fell by [{$2.45M}](impact.md).", "agrees exact"],
    ["Detention cost fell by [{$2.45M}](./impact.md#detention-cost).", "agrees exact"],
    ["Detention cost fell by [{$2.45M}](impact.md#Detention-Cost).", "agrees exact"],
    ["Detention cost fell by {$2.45M}.", "agrees exact"],
    ["Detention cost fell from {$7.32M} to {$4.87M}.", "agrees exact"],
    [
      "Detention cost fell by {33.5%}, as [the table](impact.md#detention-cost) shows.",
      "agrees derived relative-change",
    ],
    [
      "The [lane report](sources/freight.csv) covers every load. Mobile to Macon costs {$734.60} a load.",
      "agrees exact",
    ],
    [
      "Tulsa costs [{$1,612}](sources/freight.csv#row=2) and Fargo [{$988}](sources/freight.csv#row=3) per load.",
      "agrees rounded",
    ],
    ["The three lanes carry [{4,705} loads](sources/freight.csv#col=2) in all.", "agrees derived sum"],
    ["> Empty miles fell from [{18.4%} to {13.9%}](impact.md#empty-miles).", "agrees exact"],
    [
      "- Empty miles: [{18.4%} → {13.9%}](impact.md#empty-miles)\n- Tender acceptance: [{+11.3 points}](impact.md#tender-acceptance)",
      "agrees exact",
    ],
    [
      "| Lane | Loads |\n| --- | --- |\n| [Tulsa to Reno](sources/freight.csv#row=2) | {1,840} |\n| [Fargo to Omaha](sources/freight.csv#row=3) | {655} |",
      "agrees exact",
    ],
    [
      "1. Tender acceptance rose to [{92.6%}](impact.md#tender-acceptance).\n2. Empty miles fell to [{13.9%}](impact.md#empty-miles).",
      "agrees exact",
    ],
    ["Mobile to Macon is on time for\n[{88.9%}](sources/freight.csv#row=4)\nof its loads.", "agrees exact"],
    ["Tulsa to Reno runs [{1,480} loads](sources/freight.csv#row=2).", "contradicts value", "transposed digits"],
    ["Tulsa to Reno runs [{1,480}](sources/freight.csv#cell=2,2) loads.", "contradicts value", "transposed digits"],
    ["Detention cost fell by {$2.54M}.[^table]", "contradicts value", "transposed digits"],
    [
      "Fargo to Omaha is on time for [{69.2%}](sources/freight.csv#row=3) of loads.",
      "contradicts value",
      "transposed digits",
    ],
    ["Tender acceptance rose by [{11.3%}](impact.md#tender-acceptance).", "contradicts unit", "percent-vs-points"],
    ["Detention cost fell by [{$2.45B}](impact.md#detention-cost).", "contradicts magnitude", "magnitude-slip"],
    ["Empty miles fell from [13.9% to {18.4%}](impact.md#empty-miles).", "contradicts direction", "baseline-swapped"],
    ["- Empty miles: [18.4% → {19.3%}](impact.md#empty-miles)", "contradicts value", "transposed digits"],
    ["Our partner cut its claims by [{$3.18M}](https://example.com/claims).", "cannot-tell"],
    ["Claims fell by [{$3.18M}](sources/claims.csv).", "cannot-tell", "source-missing"],
    ["Claims fell by [{$3.18M}](../claims.csv).", "cannot-tell", "source-missing"],
    ["Claims fell by {$3.18M}.[^nowhere]", "cannot-tell", "source-missing"],
    ["Drivers waited at {412} docks.[^words]", "cannot-tell"],
    ["Claims fell by [{$3.18M}](sources/freight.csv#row=19).", "cannot-tell", "source-missing"],
    ["Insurance premiums fell by [{$3.18M}](sources/freight.csv).", "unbacked", "source-lacks-figure"],
    ["Insurance premiums fell by [{14.7%}](sources/freight.csv).", "unbacked", "source-lacks-figure"],
    ["Insurance premiums fell by {$3.18M}.", "unbacked", "figure-without-source"],
    ["Insurance premiums fell by {27.4%}.", "unbacked", "figure-without-source"],
    ["Insurance premiums are {2.7x} those of our peers.", "unbacked", "figure-without-source"],
    ["Insurance claims rose {3.7 points}.", "unbacked", "figure-without-source"],
    ["I interviewed {47} drivers for this.", "cannot-tell"],
    ["The first dock opened after {13 weeks}.", "cannot-tell"],
    ["I answer to {two} boards.", "cannot-tell"],
    ["Volume {doubled} on the lanes that nobody wanted.", "cannot-tell"],
  ],
};
