import { describe, expect, test } from "vitest";
import { loadProfile } from "../../server/src/profile/load.ts";
import { compileWords, findWords } from "../../server/src/profile/words.ts";

const { words, status, money, endorsements, impact } = loadProfile("amazon-l7", { resolve: () => undefined }).profile;

/** What a list must find stands in brackets; the sentences without any are near misses. */
const SENTENCES: readonly (readonly [name: string, list: readonly string[], sentences: readonly string[]])[] = [
  [
    "generic phrases",
    words.generic,
    [
      "I am a [strong leader] who [goes above and beyond].",
      "She [wore many hats] and is [well-respected].",
      "I [delivered results] as a [team player].",
      "A [Proven Track Record] of [world-class] delivery.",
      "Story 3 shows Deliver Results and Ownership.",
      "The leader of the strong team left in May.",
      "The printer was the key contributor to late claims, at 31%.",
      "Vans drove one extra mile per route.",
      "We added $4M of value in two quarters.",
      "My rating was Exceeds expectations, and the training covered leadership skills.",
    ],
  ],
  [
    "weasel words",
    words.weasel,
    [
      "Costs fell [significantly], and [numerous] sellers left.",
      "Callers were [much happier], [the vast majority] of them.",
      "The difference is statistically significantly larger, and the table shows how much faster it was.",
    ],
  ],
  [
    "vague words",
    words.vague,
    [
      "It was [very] fast, with [a lot of] errors, [most of the] time.",
      "[Many] sellers left, a [substantial] share.",
      "The gap is statistically significant (p = 0.02), to three significant figures.",
      "It shows as many as 40 rows, twice as many as before; how many remain is open.",
      "A many-to-many table.",
      "Stories: *Are Right, A Lot*, *Dive Deep*.",
      "The most expensive lane moved more parcels than most.",
    ],
  ],
  [
    "awards",
    words.award,
    [
      "I won the innovation [award] and two [prizes].",
      "I was [nominated for] it and [was awarded] a medal of honour.".replace("a medal", "a [medal]"),
      "Procurement asked us to award the contract in May.",
      "The equity awards vest in March.",
    ],
  ],
  [
    "pay",
    words.salary,
    [
      "My [base salary] is $187,000 with an [annual bonus].",
      "The salary cost of 12 agents fell by $1.2M.",
      "Salaried staff moved to the new rota.",
    ],
  ],
  [
    "hearsay",
    endorsements?.hearsayWords ?? [],
    [
      "Dana [told me] [in our 1:1] that it works.",
      "He [mentioned that] he supports it, [verbally].",
      "She never mentioned the cost, and she credits me with 4%.",
      "Agents take calls on the phone until nine.",
      "I will endorse her, and I wrote this on a call with nobody.",
    ],
  ],
  [
    "sent elsewhere",
    endorsements?.elsewhereWords ?? [],
    [
      "Full text: [see Slack], or [available on request].",
      "Signed by email on 2027-02-16.",
      "Her guide is easy to follow, and pending claims fell by 12%.",
    ],
  ],
  [
    "superseded",
    status.superseded,
    [
      "This is [superseded] by the close of May; [do not use].",
      "As it stood [before the restatement]: $12M.",
      "Withdrawn applications: 340.",
      "Fourteen codes were replaced by four.",
    ],
  ],
  [
    "forecasts",
    status.forecast,
    [
      "[Projected] saving, which [is expected] in FY2028.",
      "Three projects expected nothing from us.",
      "I answered the question that I expected first.",
    ],
  ],
  [
    "realized",
    status.realized,
    [
      "The desk [realised] $4M; Finance [realizes] the rest.",
      "FY2026 [actual], [booked by] Finance.",
      "This is not yet realized, and unrealized gains are out.",
      "Transport booked the carriers.",
    ],
  ],
  ["run-rate", status["run-rate"], ["A [run rate] of $9M, or [run-rate] for short.", "We run and rate each lane."]],
  ["annualized", status.annualized, ["$9M [annualised], an [annual pace].", "The annual plan."]],
  ["revenue", money.revenue, ["$4M in [net sales] and [revenue].", "The sales team in Leeds."]],
  ["saving", money.saving, ["It [saved] $4M, a [cost reduction]; [costs fell].", "A safe cost line."]],
  ["avoidance", money.avoidance, ["We [avoided] $4M that we [would have spent].", "A void contract."]],
  ["totals", impact.totalWords, ["Returns Desk [total]", "[Sub-total], [overall]", "Totally new"]],
  ["Finance", impact.financeWords, ["Nadia Brandt, [Finance]", "[FP&A]", "Financed by others"]],
  [
    "acts",
    words.act,
    [
      "I [sat] with agents, [wrote] the rule and [cut] it.",
      "I [organised], then [reorganized]; I [overrode] it.",
      "I am passionate, responsible and ever so capable.",
    ],
  ],
  ["launches", words.launch, ["We [shipped] it and [rolled out] the rest.", "The shipping line and the relief."]],
  [
    "data",
    words.data,
    [
      "2.4 million [rows] of [clickstream] [data]",
      "96,000 [invoice lines], 40 [survey responses]",
      "Two thirds of the year",
    ],
  ],
];

describe.each(SENTENCES)("%s", (_, list, sentences) => {
  test.each(sentences)("%s", (marked) => {
    const text = marked.replace(/[[\]]/g, "");
    let found = "";
    let end = 0;
    for (const { span } of findWords(compileWords(list), text)) {
      found += `${text.slice(end, span.start)}[${text.slice(span.start, span.end)}]`;
      end = span.end;
    }
    expect(found + text.slice(end)).toBe(marked);
  });
});
