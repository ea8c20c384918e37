import type { Family } from "../case.ts";

const HIRING = `stage,candidates,days
Screen,412,3
Phone,188,6
Onsite,64,9
Offer,31,4
`;

/** Words that come near a table without meaning its cells. */
export const UNRELATED: Family = {
  title: "figures beside a table that is about something else",
  files: { "sources/hiring.csv": HIRING },
  below: "[^hiring]: [Hiring funnel](sources/hiring.csv).",
  cases: [
    ["We made [{31} offers](sources/hiring.csv#row=5).", "agrees exact"],
    ["The funnel took [{22 days}](sources/hiring.csv#col=3) from end to end.", "agrees derived sum"],
    ["The onsite took [{nine days}](sources/hiring.csv#row=4).", "agrees exact"],
    ["Onsite to offer converts at [{48%}](sources/hiring.csv#col=2).", "agrees derived quotient"],
    [
      "Of the [412 candidates](sources/hiring.csv#row=2) we screened, [{7.5%}](sources/hiring.csv#col=2) got an offer.",
      "agrees derived quotient",
    ],
    ["I coached {14} interviewers.", "cannot-tell"],
    ["I coached {14} interviewers while the funnel ran.[^hiring]", "cannot-tell"],
    ["My interviewers wrote {530} notes.", "cannot-tell"],
    ["Each debrief takes {25 minutes}.", "cannot-tell"],
    ["A bad hire costs {$240k}.", "unbacked", "figure-without-source"],
    ["Acceptance rose {11 points}.", "unbacked", "figure-without-source"],
    ["Agencies charge {22.5%} of the first salary.", "unbacked", "figure-without-source"],
    ["Agency fees fell by [{$83k}](sources/hiring.csv).", "unbacked", "source-lacks-figure"],
    ["Referrals bring in {3.1x} as many hires.", "unbacked", "figure-without-source"],
    ["We made [{13} offers](sources/hiring.csv#row=5).", "contradicts value", "transposed digits"],
    ["We screened [{421} candidates](sources/hiring.csv#row=2).", "contradicts value", "transposed digits"],
    ["We screened [{412k} candidates](sources/hiring.csv#row=2).", "contradicts magnitude", "magnitude-slip"],
    ["The onsite took [{six days}](sources/hiring.csv#cell=4,3).", "cannot-tell"],
    ["In the spring {19} new managers joined.", "cannot-tell"],
    ["Hiring took {40%} of my time.", "unbacked", "figure-without-source"],
    ["Every second candidate lives within {90 minutes} of a site.", "cannot-tell"],
  ],
};
