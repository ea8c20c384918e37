import type { Family } from "../case.ts";

const RESALE = `quarter,revenue_usd,status
FY2026 Q3,1460000,realized
FY2026 Q4,1712000,realized
FY2026 annualized,6848000,annualized
FY2027,9200000,forecast
FY2027 goal,8500000,target
`;

const CLOSE = `line,amount_usd,status
Shipping saving as first reported,19400000,superseded
Shipping saving,18623556,restated
Packaging saving,2210000,realized
Packaging saving at full scale,8840000,run-rate
`;

export const STATUSES: Family = {
  title: "forecasts, targets, run-rates and restated values",
  files: { "sources/resale.csv": RESALE, "sources/restated.csv": CLOSE },
  cases: [
    ["Resale earned [{$1.71M}](sources/resale.csv#row=3) in FY2026 Q4.", "agrees rounded"],
    ["Resale runs at [{$6.8M}](sources/resale.csv#row=4) annualized.", "agrees rounded"],
    ["Resale has an annualized run-rate of [{$6.85M}](sources/resale.csv#row=4).", "agrees rounded"],
    ["Finance forecasts [{$9.2M}](sources/resale.csv#row=5) of resale revenue in FY2027.", "agrees exact"],
    ["Resale is expected to earn [{$9.2M}](sources/resale.csv#row=5) in FY2027.", "agrees exact"],
    ["Our target for FY2027 is [{$8.5M}](sources/resale.csv#row=6).", "agrees exact"],
    ["The FY2027 forecast is [{$0.7M} above](sources/resale.csv#row=5-6) its target.", "agrees derived difference"],
    ["Resale grew by [{17%}](sources/resale.csv#row=2-3) from FY2026 Q3 to Q4.", "agrees derived relative-change"],
    ["Resale grew by [{$252k}](sources/resale.csv#row=2-3) from FY2026 Q3 to Q4.", "agrees derived difference"],
    ["FY2026 Q4 earned $1.712M, [{$6.85M} annualized](sources/resale.csv#row=3).", "agrees derived annualized"],
    ["Shipping saved [{$18.6M}](sources/restated.csv#row=3) after the restatement.", "agrees rounded"],
    ["Shipping saved [{$18.6M}](sources/restated.csv#row=3).", "agrees rounded"],
    ["We first reported [{$19.4M}](sources/restated.csv#row=2), which Finance later superseded.", "agrees exact"],
    ["Packaging realized [{$2.21M}](sources/restated.csv#row=4) of savings.", "agrees exact"],
    ["Packaging has a run-rate of [{$8.84M}](sources/restated.csv#row=5).", "agrees exact"],
    [
      "Resale realized [{$6.8M}](sources/resale.csv#cell=4,2) of revenue in FY2026.",
      "contradicts status",
      "run-rate-as-realized",
    ],
    ["Resale earned [{$6.8M}](sources/resale.csv#cell=4,2) in FY2026.", "contradicts status", "run-rate-as-realized"],
    [
      "Packaging realized [{$8.84M}](sources/restated.csv#row=5) of savings.",
      "contradicts status",
      "run-rate-as-realized",
    ],
    ["Packaging saved [{$8.84M}](sources/restated.csv#row=5).", "contradicts status", "run-rate-as-realized"],
    [
      "Resale realized [{$8.5M}](sources/resale.csv#row=6) of revenue.",
      "contradicts status",
      "target quoted as result",
    ],
    [
      "Finance booked [{$9.2M}](sources/resale.csv#row=5) of realized resale revenue.",
      "contradicts status",
      "forecast quoted as result",
    ],
    ["Shipping saved [{$19.4M}](sources/restated.csv#row=2).", "contradicts stale", "stale-after-restatement"],
    [
      "Shipping saving, restated: [{$19.4M}](sources/restated.csv#cell=3,2).",
      "contradicts value",
      "stale-after-restatement",
    ],
    ["In FY2026 Q4 resale earned [{$1.46M}](sources/resale.csv#row=3).", "contradicts value", "period-mismatch"],
    ["Resale earned [{$1.17M}](sources/resale.csv#row=3) in FY2026 Q4.", "contradicts value", "transposed digits"],
    ["Resale is at [{$8.5M}](sources/resale.csv#row=6) now.", "cannot-tell"],
    ["Resale is at [{$9.2M}](sources/resale.csv#row=5) now.", "cannot-tell"],
  ],
};
