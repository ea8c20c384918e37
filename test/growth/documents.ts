import type { GivenFile } from "../specs/check-packet.ts";

/** Packets of any size, each large in a way of its own. */
export const DOCUMENTS: Readonly<Record<string, (size: number) => readonly GivenFile[]>> = {
  "a paragraph of many sentences": narrative((size) => "Fuel fell to $6.1M in FY2026. ".repeat(size)),
  "a sentence of many figures": narrative((size) => `Fuel fell to ${"$6.1M, ".repeat(size)}and stayed.`),
  "a paragraph of many citations": narrative((size) => "Fuel fell to [$6.1M](sources/close.csv#row=2). ".repeat(size)),
  "a sentence of many citations": narrative((size) =>
    "fuel fell to [$6.1M](sources/close.csv#row=2) and ".repeat(size),
  ),
  "many paragraphs": narrative((size) => "I cut fuel to [$6.1M](sources/close.csv#row=2) in FY2026.\n\n".repeat(size)),
  "many sections": narrative((size) => repeat(size, (n) => `## Part ${n}\n\nI cut fuel to $6.1M.\n\n`)),
  "many footnotes": narrative(
    (size) =>
      `${repeat(size, (n) => `Fuel fell to $6.1M.[^${n}] `)}\n\n${repeat(size, (n) => `[^${n}]: [close](sources/close.csv)\n`)}`,
  ),
  "many reference links": narrative(
    (size) =>
      `${repeat(size, (n) => `Fuel fell to [$6.1M][f${n}]. `)}\n\n${repeat(size, (n) => `[f${n}]: sources/close.csv\n`)}`,
  ),
  "a long list": narrative((size) => "- I cut fuel to $6.1M.\n".repeat(size)),
  "a list of tight claims": narrative((size) => repeat(size, (n) => `- Led project ${n}\n`)),
  "a long table": narrative(
    (size) => `| Line | Cost |\n| --- | --- |\n${repeat(size, (n) => `| Line ${n} | $${n}.1M |\n`)}`,
  ),
  "a wide table": narrative(
    (size) =>
      `|${repeat(size, (n) => ` Year ${n} |`)}\n|${" --- |".repeat(size)}\n|${repeat(size, (n) => ` $${n}.1M |`)}\n`,
  ),
  "many tables": narrative((size) =>
    repeat(size, (n) => `| Line | Cost |\n| --- | --- |\n| Fuel ${n} | $${n}.1M |\n\n`),
  ),
  "a long impact table": one(
    "impact.md",
    (size) =>
      `# Impact table\n\n| Metric | Baseline | Post-launch | Net change | Source |\n| --- | --- | --- | --- | --- |\n${repeat(size, (n) => `| Line ${n} | $${n}.0M | $${n}.5M | +$0.5M | [close](sources/close.csv) |\n`)}`,
  ),
  "many stories": one(
    "lp-stories.md",
    (size) =>
      `# Stories\n\n${repeat(size, (n) => `## Dive Deep: depot ${n}\n\nI read ${n} tickets at the depot. Late vans fell from ${n + 9}% to ${n}%.\n\n`)}`,
  ),
  "many endorsements": one(
    "endorsements.md",
    (size) =>
      `# Endorsements\n\n${repeat(size, (n) => `## Ruth Adeyemi ${n}, VP, Fleet\n\n> I credit Lena with the $2.3M saving.\n\nSigned 2026-11-02\n\n`)}`,
  ),
  "many slides": one("deck.md", (size) =>
    repeat(size, (n) => `# Slide ${n}\n\nFuel fell from $8.4M to $6.1M.\n\n---\n\n`),
  ),
  "many dates": one(
    "timeline.md",
    (size) =>
      `# Timeline\n\n| Step | Start | End |\n| --- | --- | --- |\n${repeat(size, (n) => `| Step ${n} | 2026-11-01 | 2026-11-20 |\n`)}`,
  ),
  "a long rehearsal": one(
    "rehearsal.md",
    (size) => `# Rehearsal\n\nAttendees: Marcus Okafor (manager)\n\n${"I cut fuel to $6.1M. ".repeat(size)}`,
  ),
  "a long e-mail": one("email.md", (size) => "I cut fuel to $6.1M in FY2026.\n\n".repeat(size)),
  "a long source": (size) => [
    { path: "narrative.md", text: "# Narrative\n\nFuel fell to [$6.1M](sources/long.csv#row=2).\n" },
    { path: "sources/long.csv", text: `line,fy2026_usd\nFuel,6098000\n${repeat(size, (n) => `Line ${n},${n}00\n`)}` },
  ],
  "a wide source": (size) => [
    { path: "narrative.md", text: "# Narrative\n\nFuel fell to [$6.1M](sources/wide.csv#row=2).\n" },
    {
      path: "sources/wide.csv",
      text: `line,${repeat(size, (n) => `m${n}_usd,`)}\nFuel,${repeat(size, (n) => `${n}00,`)}\n`,
    },
  ],
  "many sources": (size) => [
    { path: "narrative.md", text: `# Narrative\n\nFuel fell to [$6.1M](sources/s1.csv#row=2).\n` },
    ...Array.from({ length: size }, (_, n) => ({
      path: `sources/s${n}.csv`,
      text: `line,fy2026_usd\nFuel,6098${n}\n`,
    })),
  ],
  "many documents": (size) =>
    Array.from({ length: size }, (_, n) => ({ path: `notes/n${n}.md`, text: `# Note ${n}\n\nI cut fuel to $6.1M.\n` })),
  "many stories in files": (size) =>
    Array.from({ length: size }, (_, n) => ({
      path: `stories/s${n}.md`,
      text: `# Dive Deep: depot ${n}\n\nI read ${n} tickets. Late vans fell from ${n + 9}% to ${n}%.\n`,
    })),
  "many suppressions": narrative((size) =>
    "<!-- throughline-ignore figure-without-citation: the close comes later -->\nI cut fuel to $6.1M.\n\n".repeat(size),
  ),
  "a manifest of many suppressions": (size) => [
    {
      path: "packet.yaml",
      text: `packet: 1\nsuppress:\n${repeat(size, (n) => `  - rule: long-sentence\n    file: narrative.md\n    text: words ${n}\n    reason: later\n`)}`,
    },
    { path: "narrative.md", text: "# Narrative\n\nI cut fuel to $6.1M.\n" },
  ],
};

const CLOSE: GivenFile = { path: "sources/close.csv", text: "line,fy2025_usd,fy2026_usd\nFuel,8412000,6098000\n" };

function narrative(text: (size: number) => string): (size: number) => readonly GivenFile[] {
  return (size) => [{ path: "narrative.md", text: `# Promotion narrative\n\n${text(size)}` }, CLOSE];
}

function one(path: string, text: (size: number) => string): (size: number) => readonly GivenFile[] {
  return (size) => [{ path, text: text(size) }, CLOSE];
}

function repeat(size: number, piece: (n: number) => string): string {
  return Array.from({ length: size }, (_, n) => piece(n + 1)).join("");
}
