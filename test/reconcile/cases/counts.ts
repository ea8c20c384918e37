import type { Family } from "../case.ts";

const SCOPE = `item,value,unit
Core team,31,people
Organizations on the team,5,organizations
Senior stakeholders briefed,11,people
Sites live,24,sites
Sites planned,36,sites
Mentees promoted,2,people
Mentees,3,people
Design reviews led,17,reviews
Alignment score,4,of 5
Event rows,9600000,rows
`;

const SELLERS = `region,sellers_before,sellers_after,active_share_pct,orders_per_day
North,18240,24610,61.3,112400
South,9875,13402,58.9,71950
West,15555,20331,64.0,115650
Total,43670,58343,,300000
`;

export const COUNTS: Family = {
  title: "counts of people and things, shares and scores",
  files: { "sources/scope.csv": SCOPE, "sources/sellers.csv": SELLERS },
  below: "[^scope]: [Scope](sources/scope.csv), counted by the program office.",
  cases: [
    [
      "I led [{31} people](sources/scope.csv#row=2) from [{five} organizations](sources/scope.csv#row=3).",
      "agrees exact",
    ],
    ["I led {31} people from {5} organizations.[^scope]", "agrees exact"],
    ["I briefed [{11} senior stakeholders](sources/scope.csv#row=4).", "agrees exact"],
    ["The tool is live at [{24} sites](sources/scope.csv#row=5).", "agrees exact"],
    ["The tool is live at [{24 of 36} sites](sources/scope.csv#row=5-6).", "agrees derived quotient"],
    ["The tool is live at [{two thirds} of the planned sites](sources/scope.csv#row=5-6).", "agrees derived quotient"],
    ["The tool is live at [{67%} of planned sites](sources/scope.csv#row=5-6).", "agrees derived quotient"],
    ["[{Two of three} mentees](sources/scope.csv#row=7-8) were promoted.", "agrees derived quotient"],
    ["I led [{17} design reviews](sources/scope.csv#row=9).", "agrees exact"],
    ["My alignment score is [{4 of 5}](sources/scope.csv#row=10).", "agrees exact"],
    ["My alignment score is [{4 out of 5}](sources/scope.csv#row=10).", "agrees exact"],
    ["I read [{9.6M} event rows](sources/scope.csv#row=11).", "agrees exact"],
    ["I read [almost {10 million} event rows](sources/scope.csv#row=11).", "agrees hedged"],
    ["The region North grew to [{24,610} sellers](sources/sellers.csv#row=2).", "agrees exact"],
    ["The region North grew to [{24.6k} sellers](sources/sellers.csv#row=2).", "agrees rounded"],
    ["The region North grew to [about {25,000} sellers](sources/sellers.csv#row=2).", "agrees rounded"],
    ["We serve [{58,343} sellers](sources/sellers.csv#row=5).", "agrees exact"],
    ["We serve [over {58,000} sellers](sources/sellers.csv#row=5).", "agrees hedged"],
    ["We serve [{58,000} sellers](sources/sellers.csv#row=5).", "agrees rounded"],
    ["We added [{14,673} sellers](sources/sellers.csv#row=5).", "agrees derived difference"],
    ["We added [some {14,700} sellers](sources/sellers.csv#row=5).", "agrees derived difference"],
    ["Sellers take [{300,000} orders per day](sources/sellers.csv#row=5).", "agrees exact"],
    ["North and West take [{228,050} orders per day](sources/sellers.csv#col=5).", "agrees derived sum"],
    ["In the South [{58.9%} of sellers](sources/sellers.csv#row=3) were active.", "agrees exact"],
    ["North holds [{42%} of all sellers](sources/sellers.csv#col=3).", "agrees derived quotient"],
    ["The program runs in [{three} regions](sources/sellers.csv).", "agrees derived count"],
    ["I led [{38} people](sources/scope.csv#row=2).", "contradicts value", "count-mismatch"],
    ["I briefed [{17} senior stakeholders](sources/scope.csv#row=4).", "contradicts value", "count-mismatch"],
    [
      "The region North grew to [{26,410} sellers](sources/sellers.csv#row=2).",
      "contradicts value",
      "transposed digits",
    ],
    ["We serve [{58.3M} sellers](sources/sellers.csv#row=5).", "contradicts magnitude", "magnitude-slip"],
    ["My alignment score is [{5 of 5}](sources/scope.csv#row=10).", "contradicts value", "count-mismatch"],
    ["I read [{9.6k} event rows](sources/scope.csv#row=11).", "contradicts magnitude", "magnitude-slip"],
    ["I read [{6.9M} event rows](sources/scope.csv#row=11).", "contradicts value", "transposed digits"],
  ],
};
