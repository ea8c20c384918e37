import fc from "fast-check";

/** Pieces of the texts that packets are made of, whole and broken. */
const MARKDOWN = [
  "# Promotion narrative: Lena Brandt\n\n",
  "## Storyline\n\n",
  "I identified a gap: [23.0%](impact.md#late-vans) of vans left late, and it cost [$8.4M](sources/close.csv#row=2).\n",
  "I built a cross-functional team of 19 people and launched Van Board.\n",
  "Van Board saved [$2.3M](impact.md#fuel) in FY2026 and unlocked same-day slots.\n\n",
  "## Impact\n\nLate vans fell from [23.0% to 17.1%](sources/vans.csv#cell=2,2), by 5.9%.[^vans] ",
  "Fuel fell by [$3.2M](impact.md#fuel) to $6.1M, about 27% less. ",
  "[^vans]: [Van report](sources/vans.csv#row=2)\n\n",
  "[close]: sources/close.csv\n\n",
  "See [the close][close], [nothing](sources/none.csv#row=1) and [outside](../secret.csv).\n\n",
  "<!-- throughline-ignore figure-unbacked: the close comes on Friday -->\n",
  "<!-- throughline-ignore figure-without-citation -->\n\n",
  "- I led a strong team\n- Won the *fleet award* of 2026\n\n",
  "> \u201cLena cut late vans by 5.9 points.\u201d Marcus Okafor, Director, 2026-11-02\n\n",
  "| Metric | Baseline | Post-launch | Net change | Source |\n| --- | --- | --- | --- | --- |\n",
  "| Fuel | $8.4M | $6.1M | \u2212$2.3M | [close](sources/close.csv#row=2) |\n",
  "| Late vans | 23.0% | 17.1% | \u22125.9 points | [vans](sources/vans.csv) |\n",
  "| Total | $8.4M | | $2.6M |\n",
  "### Story 1: Late vans\n\nPrinciples: *Customer Obsession*, *Dive Deep*\n\nI rode with 12 drivers. ",
  "| 2026-12-01 | Data gathering |\n",
  "---\n",
  "---\npacket: 1\ncandidate: Lena Brandt\n---\n\n",
  "role: deck\n",
  "```md\n",
  "\n\n",
  " ",
  "**",
  "](",
  "\\|",
  "\r\n",
  "\t",
  "\u00A0",
  "\uFEFF",
  "\u{1F69A} ",
  "\u{1F69A}".charAt(0),
  "\0",
];

const CSV = [
  "line,fy2025_usd,fy2026_usd\n",
  "Fuel,8412000,6098000\n",
  "Tyres,3190000,2904000\n",
  "week,late_pct,status\n",
  "Q4,17.1,annualized\n",
  '"Fuel, ""old""",1\n',
  "\n",
  ",",
  ";",
  '"',
  "\r\n",
  "\u20AC 1.204,50",
];

const YAML = [
  "packet: 1\n",
  "candidate: Lena Brandt\n",
  "review: 2027-03-15\n",
  "review: soon\n",
  "level: { from: L6, to: L7 }\n",
  "profile: ./bar.yaml\n",
  "profile: staff-packet\n",
  "documents:\n  narrative: narrative.md\n",
  "documents: { stories: [lp-stories.md, ../x.md] }\n",
  "rules:\n  figure-unbacked: off\n",
  "suppress:\n  - rule: figure-unbacked\n    reason: it comes\n",
  "extends: amazon-l7\n",
  "dataPoints: everywhere\n",
  "storyline: {}\n",
  "&a [*a]\n",
  "- ",
  ": ",
  "\t",
  "{",
];

/** Any UTF-16 at all, halves of surrogate pairs and control characters with it. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units));

/** A piece of text that suits a file of this name, or now and then anything at all. */
export function pieceFor(file: string): fc.Arbitrary<string> {
  const pieces = file.endsWith(".csv") ? CSV : file.endsWith(".yaml") ? YAML : MARKDOWN;
  return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anyText });
}

export function textFor(file: string): fc.Arbitrary<string> {
  return fc.array(pieceFor(file), { maxLength: 14 }).map((pieces) => pieces.join(""));
}

/** The names that generated files have: two packets in folders, one inside the other, and a document that is a packet by itself. */
export const FILES = [
  "home/packet/packet.yaml",
  "home/packet/bar.yaml",
  "home/packet/narrative.md",
  "home/packet/impact.md",
  "home/packet/lp-stories.md",
  "home/packet/email.md",
  "home/packet/deck.md",
  "home/packet/timeline.md",
  "home/packet/sources/close.csv",
  "home/packet/sources/vans.csv",
  "home/packet/inner/packet.yaml",
  "home/packet/inner/narrative.md",
  "home/alone.md",
  "home/sources/close.csv",
] as const;

export type FileName = (typeof FILES)[number];
