import { describe, expect, it } from "vitest";
import { type Change, createEngine } from "../../server/src/engine.ts";
import type { GateState } from "../../server/src/features/readiness.ts";

const MANIFEST = "packet: 1\nreview: 2027-03-15\n";

const TIMELINE = `# Timeline

| Step | Start | End |
| --- | --- | --- |
| Data gathering | 2026-09-14 | 2027-01-11 |
| Packet review | 2027-01-12 | 2027-02-10 |
| Peer signatures | 2027-02-11 | 2027-02-25 |
| Rehearsal | 2027-02-26 | 2027-03-05 |
`;

const STORYLINE = `# Narrative

## Storyline

I found a gap of $14.2M a year in fuel. I built a team of 12 people and delivered Route Book. Route Book realized $11.0M of savings.
`;

const DECK = `# Problem

Fuel cost $31.4M a year.

# Execution

Late vans fell from 9.2% to 6.1%.
`;

const IMPACT = `# Impact table

| Metric | Baseline | Post-launch | Net change | Source | Finance sign-off |
| --- | --- | --- | --- | --- | --- |
| Fuel saving | $31.4M | $19.0M | −$12.4M | Close FY2026 | Lena Vogt, 2027-01-08 |
| Tyre saving | $4.4M | $4.0M | −$0.4M | | |
`;

const ENDORSEMENTS = `# Endorsements

## Ruth Adeyemi, VP, Customer Service

> I credit Amina with the fall in return contacts from 48.6 to 31.2 per 1,000 orders.

Signed: Ruth Adeyemi, 2027-02-16

## Devon Pruitt, Senior Product Manager

> I credit Amina with a fall of 9% in printer errors.

Signed: Devon Pruitt, 2027-02-18
`;

describe("a packet without documents", () => {
  it("has no gate that passed or failed", () => {
    const states = gatesOf({ "packet.yaml": MANIFEST });
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(["not-yet"]));
    expect(states.every(({ have, need }) => have === 0 && need > 0)).toBe(true);
  });
});

describe("a gate is not judged before its documents are there", () => {
  it.each([
    ["timeline", "timeline.md", TIMELINE, "passed"],
    ["storyline", "narrative.md", STORYLINE, "failed"],
    ["deck", "deck.md", DECK, "failed"],
    ["impact", "impact.md", IMPACT, "failed"],
  ])("%s", (id, path, text, state) => {
    expect(gate(id, { "packet.yaml": MANIFEST }).state).toBe("not-yet");
    expect(gate(id, { "packet.yaml": MANIFEST, [path]: text }).state).toBe(state);
  });
});

describe("what a gate counts", () => {
  it.each<[string, string, Readonly<Record<string, string>>, Pick<GateState, "state" | "have" | "need">]>([
    ["steps in time", "timeline", { "timeline.md": TIMELINE }, { state: "passed", have: 4, need: 4 }],
    [
      "a late step",
      "timeline",
      { "timeline.md": TIMELINE.replace("2027-02-10", "2027-02-19") },
      { state: "failed", have: 3, need: 4 },
    ],
    [
      "a missing step",
      "timeline",
      { "timeline.md": TIMELINE.replace(/\| Rehearsal.*\n/, "") },
      { state: "failed", have: 3, need: 4 },
    ],
    ["slots of the storyline", "storyline", { "narrative.md": STORYLINE }, { state: "failed", have: 4, need: 5 }],
    ["slides with their content", "deck", { "deck.md": DECK }, { state: "failed", have: 2, need: 3 }],
    [
      "endorsements by leaders",
      "endorsements",
      { "endorsements.md": ENDORSEMENTS },
      { state: "failed", have: 1, need: 2 },
    ],
    ["sound rows", "impact", { "impact.md": IMPACT }, { state: "failed", have: 1, need: 2 }],
    [
      "measures and quarters",
      "performance",
      { "impact.md": `${IMPACT}| Late vans | 9.2% | 6.1% | −3.1 points | Log | |\n` },
      { state: "failed", have: 1, need: 2 },
    ],
  ])("%s", (_, id, files, expected) => {
    expect(gate(id, { "packet.yaml": MANIFEST, ...files })).toMatchObject(expected);
  });
});

describe("the count says what the state says", () => {
  const given = [
    {},
    { "timeline.md": TIMELINE },
    { "narrative.md": STORYLINE, "deck.md": DECK },
    {
      "deck.md": `${DECK}\n# Impact\n\nCosts closed $12.2M lower, which opens new lanes.\n\n# Thank you\n\nQuestions.\n`,
    },
    { "timeline.md": TIMELINE.replace("2027-02-25", "2027-02-30") },
  ];
  it.each(given)("%#", (files) => {
    for (const { state, have, need } of gatesOf({ "packet.yaml": MANIFEST, ...files })) {
      expect(have >= need).toBe(state === "passed");
    }
  });
});

function gate(id: string, files: Readonly<Record<string, string>>): GateState {
  const found = gatesOf(files).find((one) => one.id === id);
  if (found === undefined) throw new Error(`No gate ${id}`);
  return found;
}

function gatesOf(files: Readonly<Record<string, string>>): readonly GateState[] {
  const engine = createEngine({ today: () => "2026-11-23" });
  const changes = Object.entries(files).map(
    ([path, text]): Change => ({ kind: "disk", file: `packet/${path}`, content: { kind: "text", text } }),
  );
  return engine.apply([...changes, { kind: "root", folder: "packet" }]).packets[0]?.gates() ?? [];
}
