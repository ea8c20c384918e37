import { describe, expect, test } from "vitest";
import { type Change, createEngine } from "../../server/src/engine.ts";
import type { PacketSnapshot } from "../../server/src/snapshot.ts";
import { OUTSIDE } from "./outside.ts";

/** The packet below `home/p`, beside a file that would back its figure. */
function packetWith(narrative: string, manifest = "packet: 1\n"): PacketSnapshot | undefined {
  const files: Readonly<Record<string, string>> = {
    "home/p/packet.yaml": manifest,
    "home/p/narrative.md": narrative,
    "home/secret.csv": "line,usd\nFuel,5000000\n",
    "secret.csv": "line,usd\nFuel,5000000\n",
  };
  const changes = Object.entries(files).map(
    ([file, text]): Change => ({ kind: "disk", file, content: { kind: "text", text } }),
  );
  return createEngine({ today: () => "2026-11-23" }).apply(changes).packets[0];
}

describe.each(OUTSIDE)("%s", (path) => {
  test("backs no figure", () => {
    const packet = packetWith(`Fuel fell to [$5M](<${path}>).\n`);
    const [figure] = packet?.figures() ?? [];
    expect(figure).toMatchObject({ text: "$5M", evidence: [] });
    expect(figure?.verdict).not.toBe("agrees");
  });

  test("is no document and no profile of the packet", () => {
    const manifest = (line: string): string => `packet: 1\n${line}\n`;
    for (const line of [`documents: { stories: ${JSON.stringify(path)} }`, `profile: ${JSON.stringify(path)}`]) {
      const packet = packetWith("Fuel fell.\n", manifest(line));
      expect(packet?.files).toEqual(["home/p/narrative.md", "home/p/packet.yaml"]);
      expect(packet?.problems().map(({ rule }) => rule)).toContainEqual(
        expect.stringMatching(/^(manifest|profile)-invalid$/),
      );
    }
  });
});
