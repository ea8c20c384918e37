import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes a packet whose narrative has about so many words: paragraphs, lists, quotes and tables, with an impact table of 20 rows and three
 * sources that it cites. The same size gives the same packet.
 */
export function writeBenchPacket(folder: string, words: number): { readonly narrative: string } {
  mkdirSync(join(folder, "sources"), { recursive: true });
  const narrative = join(folder, "narrative.md");
  writeFileSync(join(folder, "packet.yaml"), MANIFEST);
  writeFileSync(join(folder, "impact.md"), impactTable());
  for (const source of SOURCES) writeFileSync(join(folder, "sources", `${source}.csv`), sourceTable(source));
  writeFileSync(narrative, narrativeOf(words));
  return { narrative };
}

const MANIFEST = `packet: 1
candidate: Amina Khalil
level: { from: L6, to: L7 }
review: 2027-03-15
flagship: Returns Desk
`;

const SOURCES = ["close", "funnel", "latency"] as const;

const MEASURES = ["Return rate", "Repeat contacts", "Late parcels", "Failed payments", "Open refunds"].flatMap(
  (measure) => ["north", "south", "east", "west"].map((region) => `${measure} ${region}`),
);

/** Before and after in percent, to one digit. */
function valuesOf(source: number, row: number): { readonly before: string; readonly after: string } {
  const before = 31 + row * 1.3 + source * 2.7;
  return { before: before.toFixed(1), after: (before - 6 - row * 0.4).toFixed(1) };
}

function sourceTable(source: (typeof SOURCES)[number]): string {
  const rows = MEASURES.map((measure, row) => {
    const { before, after } = valuesOf(SOURCES.indexOf(source), row);
    return `${measure},${before},${after},${12_000 + row * 371}\n`;
  });
  return `measure,before_pct,after_pct,orders\n${rows.join("")}`;
}

function impactTable(): string {
  const rows = MEASURES.map((measure, row) => {
    const { before, after } = valuesOf(0, row);
    const net = (Number(before) - Number(after)).toFixed(1);
    return `| ${measure} | ${before}% | ${after}% | −${net} points | [close](sources/close.csv#row=${row + 2}) |\n`;
  });
  return `# Impact table\n\n| Metric | Baseline | Post-launch | Net change | Source |\n|---|---|---|---|---|\n${rows.join("")}`;
}

function narrativeOf(words: number): string {
  const random = generator(7);
  const pieces = ["# Promotion narrative\n"];
  let written = 0;
  for (let section = 1; written < words; section += 1) {
    const blocks = [`## ${pick(WORKS, random)} ${section}`, ...Array.from({ length: 4 }, () => paragraph(random))];
    if (section % 2 === 0) blocks.push(list(random));
    if (section % 3 === 0) blocks.push(table(random));
    if (section % 5 === 0) blocks.push(`> ${paragraph(random)}`);
    for (const block of blocks) {
      pieces.push(`${block}\n`);
      written += block.split(/\s+/).length;
    }
  }
  return pieces.join("\n");
}

function paragraph(random: () => number): string {
  const plain = Array.from({ length: 3 + Math.floor(random() * 3) }, () => sentence(random));
  return [...plain, citedSentence(random)].join(" ");
}

function list(random: () => number): string {
  return Array.from({ length: 5 }, () => `- ${sentence(random)}`).join("\n");
}

function table(random: () => number): string {
  const rows = Array.from({ length: 6 }, (_, row) => `| ${pick(WORKS, random)} ${row} | ${size(random)} ms |`);
  return ["| Step | Time |", "| --- | --- |", ...rows].join("\n");
}

function sentence(random: () => number): string {
  const amount = pick(AMOUNTS, random);
  const [from, to] = [amount(size(random)), amount(size(random))];
  const change = random() < 0.4 ? ` from ${from} to ${to}` : random() < 0.5 ? ` by ${to}` : "";
  return `${pick(WHO, random)} ${pick(DID, random)} ${pick(WHAT, random)}${change} ${pick(HOW, random)}.`;
}

function citedSentence(random: () => number): string {
  const [source, row] = [Math.floor(random() * SOURCES.length), Math.floor(random() * MEASURES.length)];
  const { before, after } = valuesOf(source, row);
  const link = `sources/${SOURCES[source]}.csv#row=${row + 2}`;
  return `${MEASURES[row]} fell from ${before}% to [${after}%](${link}) in the first year.`;
}

function size(random: () => number): number {
  return Math.floor(random() * 900) + 12;
}

const AMOUNTS: readonly ((size: number) => string)[] = [
  (of) => `${of} ms`,
  (of) => `$${(of / 100).toFixed(1)}M`,
  (of) => `${of % 90}%`,
  (of) => `${of},200 orders`,
  (of) => `${of} tickets`,
];

const WORKS = [
  "Returns desk",
  "Label printing",
  "Carrier contracts",
  "Address checks",
  "Refund rules",
  "Parcel tracing",
];
const WHO = ["I", "The team", "Our partners in Leeds", "The desk", "Finance", "A second crew", "The pilot"];
const DID = ["cut", "rewrote", "measured", "moved", "replaced", "tested", "planned", "handed over"];
const WHAT = [
  "the intake forms",
  "three old reports",
  "the refund queue",
  "our carrier list",
  "the night shift plan",
  "the audit trail",
];
const HOW = [
  "within two quarters",
  "with the help of Legal",
  "before the peak season",
  "as the review had asked",
  "while volumes doubled",
];

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** Numbers from 0 to 1 that are the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
