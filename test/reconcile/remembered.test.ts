import { expect, test } from "vitest";
import { createEngine } from "../../server/src/engine.ts";
import type { Snapshot } from "../../server/src/snapshot.ts";

const FILES = {
  "p/packet.yaml": "packet: 1\ncandidate: Amina Khalil\nreview: 2027-03-15\n",
  "p/close.csv": "desk,saved_usd,orders\nNorth,2400000,310\nSouth,1300000,200\nWest,900000,95\n",
  "p/old.csv": "desk,saved_usd\nNorth,2100000\nSouth,1350000\n",
};

const NARRATIVE = `# Narrative

## Savings

They took $6,400 for [$2.4M](close.csv#row=2). Together the two saved [$3.7M](close.csv). Of the $3.7M, the $1.3M of the South desk is 35%. The West desk's $0.9M[^1] went from 95 orders.

[^1]: [The close](close.csv)
`;

/** Each is one edit, which changes what is around the sentences that it leaves as they are. */
const EDITS: readonly (readonly [what: string, from: string, to: string])[] = [
  ["all move within their block", "They took", "It was not easy. They took"],
  ["a figure that others are set against becomes another", "saved [$3.7M]", "saved [$3.9M]"],
  ["the figure that a share is of becomes another", "Of the $3.7M", "Of the $3.6M"],
  ["a cell is cited that was not", "They took $6,400", "They took [$6,400](close.csv#row=4)"],
  ["a citation goes", "[$3.7M](close.csv)", "$3.7M"],
  ["a citation leads to another file", "[The close](close.csv)", "[The old one](old.csv)"],
  ["a citation leads to another row", "close.csv#row=2", "close.csv#row=3"],
  ["the title speaks of another thing", "## Savings", "## Orders of the West desk"],
  ["a paragraph becomes two", " Of the", "\n\nOf the"],
  ["a sentence goes", "Together the two saved [$3.7M](close.csv). ", ""],
];

test.each(EDITS)("what is remembered says what a first reading says where %s", (_, from, to) => {
  const after = NARRATIVE.replace(from, to);
  expect(after).not.toBe(NARRATIVE);
  const remembering = read(NARRATIVE);
  expect(said(edit(remembering, after))).toEqual(said(edit(read(after), after)));
  expect(said(edit(remembering, NARRATIVE))).toEqual(said(edit(read(NARRATIVE), NARRATIVE)));
});

type Engine = ReturnType<typeof createEngine>;

function read(narrative: string): Engine {
  const engine = createEngine({ today: () => "2026-11-23" });
  engine.apply(
    Object.entries({ ...FILES, "p/narrative.md": narrative }).map(([file, text]) => ({
      kind: "disk",
      file,
      content: { kind: "text", text },
    })),
  );
  engine.apply([{ kind: "opened", file: "p/narrative.md", text: narrative }]).problems();
  return engine;
}

function edit(engine: Engine, text: string): Snapshot {
  return engine.apply([{ kind: "opened", file: "p/narrative.md", text }]);
}

function said({ packets }: Snapshot): unknown {
  return packets.map((packet) => {
    const figures = packet.figures();
    const hovers = figures.map(({ file, span }) => packet.hover(file, span.start));
    const cells = figures.map(({ file, span }) => packet.definition(file, span.start));
    return { figures, hovers, cells };
  });
}
