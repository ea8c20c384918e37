import type { FileName } from "./fragments.ts";

/** A small packet whose documents speak of each other, for edits to break. */
export const BASE_PACKET: Readonly<Partial<Record<FileName, string>>> = {
  "home/packet/packet.yaml": "packet: 1\ncandidate: Lena Brandt\nreview: 2027-03-15\nprofile: ./bar.yaml\n",
  "home/packet/bar.yaml": "extends: amazon-l7\ntitle: Our bar\ndataPoints: everywhere\n",
  "home/packet/narrative.md": `# Promotion narrative: Lena Brandt

## Storyline

I identified a gap: [23.0%](impact.md#late-vans) of vans left late, and it cost [$8.4M](sources/close.csv#row=2) a year.
I built a cross-functional team of 19 people and launched Van Board.
Van Board saved [$2.3M](impact.md#fuel) in FY2026 and unlocked same-day slots.

## Impact

Late vans fell from [23.0% to 17.1%](sources/vans.csv#row=2), by 5.9 points.[^vans] Fuel fell by $2.3M, about 27% less.

[^vans]: [Van report](sources/vans.csv#row=2)
`,
  "home/packet/impact.md": `# Impact table

| Metric | Baseline | Post-launch | Net change | Source | Finance sign-off |
| --- | --- | --- | --- | --- | --- |
| Fuel | $8.4M | $6.1M | −$2.3M | [close](sources/close.csv#row=2) | Ana Cruz, Finance |
| Late vans | 23.0% | 17.1% | −5.9 points | [vans](sources/vans.csv) | Ana Cruz, Finance |
`,
  "home/packet/email.md": `Dear Marcus,

I identified a gap: 23.0% of vans left late, and it cost $8.4M a year.
I built a cross-functional team of 21 people and launched Van Board.
`,
  "home/packet/sources/close.csv": "line,fy2025_usd,fy2026_usd\nFuel,8412000,6098000\nTyres,3190000,2904000\n",
  "home/packet/sources/vans.csv": "measure,baseline_pct,post_pct\nLate vans,23.0,17.1\n",
  "home/alone.md": "---\npacket: 1\n---\n\n# Narrative\n\nFuel fell to [$6.1M](sources/close.csv#row=2).\n",
  "home/sources/close.csv": "line,fy2025_usd,fy2026_usd\nFuel,8412000,6098000\n",
};
