import type { Family } from "../case.ts";

const LOG = ["week,site,pallets,damaged,labor_hours,cost_usd"]
  .concat(
    Array.from({ length: 40 }, (_, index) => {
      const site = ["Reno", "Tulsa", "Omaha", "Macon"][index % 4];
      return `${Math.floor(index / 4) + 1},${site},${1180 + ((index * 37) % 211)},${11 + ((index * 7) % 23)},${412 + ((index * 13) % 89)},${15210 + ((index * 311) % 4021)}`;
    }),
  )
  .join("\n");

const STAYS = `half,channel,stays,direct,commission_usd
H1 2025,all,2480000,1016800,88523600
H1 2026,all,2560000,1344000,74419200
`;

const PLAIN = `name,a,b,c
first,12,48,7
second,15,52,9
third,19,61,8
`;

const IMPACT = `# Impact table

| Metric | Unit | Baseline | Post-launch | Net change |
| --- | --- | --- | --- | --- |
| Truck fill | percent of capacity | 52.4% | 61.3% | +8.9 points |
| Spoilage | USD | $3.41M | $2.26M | −$1.15M |
`;

/** What a careful auditor would leave open, or ask about. */
export const OPEN: Family = {
  title: "figures that the evidence does not settle",
  files: { "sources/log.csv": LOG, "sources/stays.csv": STAYS, "sources/plain.csv": PLAIN, "impact.md": IMPACT },
  below: "[^log]: [Dock log](sources/log.csv).",
  cases: [
    ["We cut our travel by {15%}.[^log]", "cannot-tell"],
    ["The docks took {12} new hires.[^log]", "cannot-tell"],
    ["The docks took [{1,300} pallets](sources/log.csv) on the best day.", "agrees rounded"],
    ["Our partner in Lyon filled trucks to {58%}.", "unbacked", "figure-without-source"],
    ["A year before my time, spoilage had been {$4.88M}.", "unbacked", "figure-without-source"],
    ["The pilot site filled trucks to {66.2%} in its best week.", "unbacked", "figure-without-source"],
    ["Spoilage at the Macon dock alone fell by {$0.21M}.", "unbacked", "figure-without-source"],
    ["Competitors report spoilage of {1.9%} of sales.", "unbacked", "figure-without-source"],
    ["With the new racks we would save a further {$0.6M}.", "unbacked", "figure-without-source"],
    ["The industry fills its trucks to [{57%}](https://example.com/report).", "cannot-tell"],
    ["Peers spoil {$5.02M} of goods ([survey](https://example.com/survey)).", "cannot-tell"],
    ["The survey asked [{1,870} shippers](https://example.com/survey).", "cannot-tell"],
    ["Truck fill is up [{17%}](impact.md#truck-fill).", "agrees derived relative-change"],
    [
      "Truck fill rose [{8.9 points}](impact.md#truck-fill), and spoilage fell [{$1.15M}](impact.md#spoilage).",
      "agrees exact",
    ],
    ["Two docks shared {14} forklifts.", "cannot-tell"],
    ["The union meets {5 days} before each change.", "cannot-tell"],
    ["I visited {six} plants and met {31} operators.", "cannot-tell"],
    ["About {half} of the docks run two shifts.", "cannot-tell"],
    ["Managers spend {a third} of their time on it.", "cannot-tell"],
    ["The new form is {twice} as long.", "cannot-tell"],
    ["Shrink fell by {$2.17M}.[^log]", "cannot-tell"],
    ["Shrink fell by [{$2.17M}](sources/log.csv).", "cannot-tell"],
    ["Shrink fell by [{$2.17M}](sources/log.csv#row=4).", "unbacked", "source-lacks-figure"],
    ["The late weeks cost [{$2.31M}](sources/log.csv) more, as the table says.", "cannot-tell"],
    ["Shrink fell by {37.6%}.", "unbacked", "figure-without-source"],
    ["Shrink is {0.83%} of sales.", "unbacked", "figure-without-source"],
    ["Fuel costs us {€4.19M} a year.", "unbacked", "figure-without-source"],
    ["Fuel costs us {£4.19m} a year.", "unbacked", "figure-without-source"],
    ["We are {3.4x} as fast as the industry.", "unbacked", "figure-without-source"],
    ["Fuel prices rose {230 bps}.", "unbacked", "figure-without-source"],
    ["Commission per stay, H1 2025: [{$60.50}](sources/stays.csv#row=2)", "cannot-tell"],
    ["Commission in H1 2025: [{$86.50M}](sources/stays.csv#row=2)", "contradicts value", "claim-contradicts-table"],
    [
      "Of it 4.2 per cent came late, and commission was [{$86.50M}](sources/stays.csv#row=2).",
      "contradicts value",
      "claim-contradicts-table",
    ],
    ["Commission at the volume of H1 2026: [{$92.44M}](sources/stays.csv#row=2)", "cannot-tell"],
    ["A pallet costs {$38.17}.", "unbacked", "figure-without-source"],
    ["Fuel prices rose from {4.13%} to {6.77%}.", "unbacked", "figure-without-source"],
  ],
};
