import { expect, test } from "vitest";
import { type Change, createEngine } from "../../server/src/engine.ts";
import { type PacketLimits, packetLimits } from "../../server/src/packet/limits.ts";
import type { Problem, Snapshot } from "../../server/src/snapshot.ts";

const FILES: Readonly<Record<string, string>> = {
  "packet.yaml": "packet: 1\n",
  "narrative.md": "# Promotion narrative\n\nShipping cost fell to [$44.3M](cost.csv#cell=2,2), and [more](none.csv).\n",
  "cost.csv": `line,fy2026_usd\nShipping cost,43297310\n${"Contact cost,6404600\n".repeat(9)}`,
  "notes/a.md": `${"A note of no interest. ".repeat(10)}\n`,
  "notes/b.md": "Another note.\n",
};
const CHANGES = Object.entries(FILES).map(
  ([file, text]): Change => ({ kind: "disk", file: `p/${file}`, content: { kind: "text", text } }),
);

function found(limits: Partial<PacketLimits>): readonly string[] {
  const engine = createEngine({ today: () => "2026-11-23" });
  engine.configure({ severities: {}, limits: packetLimits(limits) });
  return allProblems(engine.apply(CHANGES))
    .filter(({ rule }) => ["document-unreadable", "source-unreadable", "citation-target-missing"].includes(rule))
    .map(({ file, rule, message }) => `${file}: ${rule} ${message}`);
}

const CITED = expect.stringMatching(/narrative\.md: citation-target-missing .*none\.csv/);

test.each<[limit: string, limits: Partial<PacketLimits>, said: string]>([
  ["long documents", { fileBytes: 220 }, "p/notes/a.md: document-unreadable notes/a.md .* more than 220 characters"],
  ["long sources", { fileBytes: 200 }, "p/cost.csv: source-unreadable .*more than 200 bytes"],
  ["rows", { rows: 2 }, "p/cost.csv: source-unreadable .*only the first 2 rows"],
  ["cells", { cells: 5 }, "p/cost.csv: source-unreadable .*only the first 5 cells"],
  ["many documents", { documents: 2 }, "p/notes/b.md: document-unreadable .*has 3 documents, and only the first 2"],
])("what lies beyond a limit is said, and the rest is checked: %s", (_, limits, said) => {
  expect(found(limits)).toContainEqual(expect.stringMatching(said));
  expect(found(limits)).toContainEqual(CITED);
});

test("within its limits, a packet has nothing to say of them", () => {
  expect(found({})).toEqual([CITED]);
});

test("limits that change take effect at once, and leave nothing behind", () => {
  const engine = createEngine({ today: () => "2026-11-23" });
  const first = allProblems(engine.apply(CHANGES));
  engine.configure({ severities: {}, limits: packetLimits({ rows: 1, documents: 1 }) });
  expect(allProblems(engine.configure({ severities: {} })).map(({ message }) => message)).toEqual(
    first.map(({ message }) => message),
  );
});

function allProblems({ packets }: Snapshot): readonly Problem[] {
  return packets.flatMap((packet) => packet.problems());
}
