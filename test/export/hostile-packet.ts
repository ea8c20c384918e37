import type { GivenFile } from "../specs/check-packet.ts";

/** A packet whose texts are out to be run, to end what they stand in, or to be taken for something else. */
export const HOSTILE: readonly GivenFile[] = [
  {
    path: "packet.yaml",
    text: "packet: 1\ncandidate: '<script>alert(1)</script>'\nreview: 2027-03-15\nflagship: 'A & B --> \"x\"'\n",
  },
  {
    path: "narrative.md",
    text: [
      "# Narrative",
      "",
      "## Storyline",
      "",
      "I found a *gap* --> <img src=x onerror=alert(1)> of [$61.9M](impact.md#total) & more.",
      "I built =SUM(A1) and [x](javascript:alert(1)) delivered ]]> it.",
      "It saved {{alert(1)}} `code` \u202e$18.6M.[^a]",
      "",
      "[^a]: See [the cell](sources/a.csv#cell=2,2) and <https://example.org/?a=1&b=2>.",
      "",
    ].join("\n"),
  },
  {
    path: "impact.md",
    text: [
      "# Impact table",
      "",
      "| Metric | Baseline | Post-launch | Net change | Source |",
      "| --- | --- | --- | --- | --- |",
      '| =HYPERLINK("http://x") | $61.9M | $43.3M | −$18.6M | [a](sources/a.csv#row=2) |',
      "| <b>@SUM</b> \\| x | -5.9% | +3.1% | -cmd\\|' /C calc'!A0 | [b](sources/a.csv) |",
      "",
    ].join("\n"),
  },
  { path: "sources/a.csv", text: "line,fy2025_usd\n=1+1,61900000\n" },
];
