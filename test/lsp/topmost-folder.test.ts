import { describe, expect, test } from "vitest";
import { createEngine } from "../../server/src/engine.ts";
import { fileIdOf, uriOf } from "../../server/src/lsp/file-id.ts";
import { packetAround } from "../../server/src/lsp/packet-around.ts";

const NARRATIVE =
  "# Promotion narrative\n\nFuel fell to [$44.3M](sources/cost.csv#cell=2,2), as [we](/narrative.md) say.\n";
const FILES = {
  "packet.yaml": "packet: 1\ncandidate: Amina Khalil\n",
  "narrative.md": NARRATIVE,
  "sources/cost.csv": "line,fy2026_usd\nFuel,43297310\n",
};

describe.each([
  "file:///",
  "vscode-vfs://github/",
  "vscode-test-web://mount/",
  "memfs:/",
])("a packet that is the topmost folder of its file system, %s", (folder) => {
  const root = fileIdOf(folder);
  const at = (path: string): string => fileIdOf(`${folder}${path}`);
  const snapshot = createEngine({ today: () => "2026-11-23" }).apply(
    Object.entries(FILES).map(([path, text]) => ({
      kind: "disk",
      file: at(path),
      content: { kind: "text", text },
    })),
  );
  const figure = NARRATIVE.indexOf("$44.3M") + 1;

  test("is one packet, with its manifest, its documents and its sources", () => {
    expect(snapshot.packets.map((packet) => [packet.root, packet.name])).toEqual([[root, "Amina Khalil"]]);
    expect(snapshot.packets.flatMap(({ files }) => files)).toEqual(Object.keys(FILES).toSorted().map(at));
    expect(packetAround(snapshot.packets, at("stories/new.md"))?.root).toBe(root);
    expect(fileIdOf(uriOf(root))).toBe(root);
  });

  test("has its figures checked against its own sources, and nothing around it read", () => {
    const found = snapshot.problems().get(at("narrative.md")) ?? [];
    expect(found.map(({ rule }) => rule)).toContain("figure-contradicts-evidence");
    expect(found.filter(({ rule }) => rule === "citation-target-missing").map(({ message }) => message)).toEqual([
      expect.stringContaining("`/narrative.md`"),
    ]);
    expect(snapshot.definition(at("narrative.md"), figure)?.targets).toMatchObject([{ file: at("sources/cost.csv") }]);
  });

  test("is changed where it stands", () => {
    const fixes =
      snapshot
        .problems()
        .get(at("narrative.md"))
        ?.flatMap((problem) => problem.fixes()) ?? [];
    const edited = new Set(fixes.flatMap(({ edits }) => edits.map(({ file }) => file)));
    expect([...edited]).toContain(at("narrative.md"));
  });
});
