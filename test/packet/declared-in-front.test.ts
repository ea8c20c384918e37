import { expect, test } from "vitest";
import { createEngine } from "../../server/src/engine.ts";

/** The profile that a folder without a manifest is held to, by the front matter of its documents. */
test.each([
  ["one document that declares the packet", ["packet: 1\nprofile: meta-psc"], "meta-psc"],
  ["none that does", ["role: narrative\nprofile: meta-psc"], "amazon-l7"],
  [
    "two that do, of which neither speaks for the folder",
    ["packet: 1\nprofile: meta-psc", "packet: 1\nprofile: google-grad"],
    "amazon-l7",
  ],
])("%s", (_, fronts, profile) => {
  const engine = createEngine({ today: () => "2026-11-23" });
  const snapshot = engine.apply([
    { kind: "root", folder: "home" },
    ...fronts.map((front, index) => ({
      kind: "disk" as const,
      file: `home/part-${index}.md`,
      content: { kind: "text" as const, text: `---\n${front}\n---\n\n# Review\n\nI cut waits from 9 to 4 days.\n` },
    })),
  ]);
  expect(snapshot.packets[0]?.profile).toBe(profile);
});
