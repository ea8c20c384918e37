import { describe, expect, test } from "vitest";
import { createEngine } from "../../server/src/engine.ts";
import { BUILT_IN_PROFILES } from "../../server/src/profile/built-in.ts";
import { loadProfile } from "../../server/src/profile/load.ts";

/** A profile's own examples show what passes and what does not, so that its hovers teach what its rules hold to. */
const EXAMPLES = BUILT_IN_PROFILES.flatMap((profile) =>
  loadProfile(profile, { resolve: () => undefined }).profile.principles.map((principle) => ({ profile, ...principle })),
);

describe("a principle's examples at the two levels", () => {
  test.each(EXAMPLES)("$profile: $name, the strong one passes", ({ profile, name, strongExample }) => {
    expect(findings(profile, name, strongExample)).toEqual([]);
  });

  test.each(EXAMPLES)("$profile: $name, the weak one does not", ({ profile, name, weakExample }) => {
    expect(findings(profile, name, weakExample)).not.toEqual([]);
  });
});

const LEVELS: ReadonlySet<string> = new Set(["story-without-behavior", "story-without-outcome"]);

function findings(profile: string, principle: string, text: string): readonly string[] {
  const engine = createEngine({ today: () => "2026-11-23" });
  const disk = (file: string, content: string) => ({
    kind: "disk" as const,
    file: `packet/${file}`,
    content: { kind: "text" as const, text: content },
  });
  const snapshot = engine.apply([
    disk("packet.yaml", `packet: 1\nprofile: ${profile}\n`),
    disk("lp-stories.md", `# Stories\n\n## An example\n\nPrinciple: ${principle}\n\n${text}\n`),
  ]);
  const problems = snapshot.packets.flatMap((packet) => packet.problems());
  return problems.filter(({ rule }) => LEVELS.has(rule)).map(({ rule, message }) => `${rule}: ${message}`);
}
