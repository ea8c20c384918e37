import { describe, expect, test } from "vitest";
import type { Change } from "../../server/src/engine.ts";
import { createWorkspace } from "../../server/src/lsp/workspace.ts";
import { packetLimits } from "../../server/src/packet/limits.ts";
import { memoryFiles } from "./memory-files.ts";

const FILES = {
  "/w/README.md": "not a packet",
  "/w/budget.csv": "a,b\n",
  "/w/one/packet.yaml": "packet: 1\n",
  "/w/one/narrative.md": "One.",
  "/w/one/sources/close.csv": "a,b\n",
  "/w/one/inner/packet.yml": "packet: 1\n",
  "/w/one/inner/narrative.md": "Inner.",
  "/w/two/packet.yaml": "packet: 1\n",
  "/w/alone.md": "---\npacket: 1\n---\nIt fell ([close](sums/close%201.csv#cell=2,2), `other.csv`, ../up.csv).",
  "/w/sums/close 1.csv": "a,b\n",
  "/w/sums/unnamed.csv": "a,b\n",
  "/up.csv": "a,b\n",
};

/** `+file` for what was read, `-file` for what went. */
function told(changes: readonly Change[]): readonly string[] {
  return changes
    .map((change) => `${change.kind === "removed" ? "-" : "+"}${change.kind === "root" ? change.folder : change.file}`)
    .toSorted();
}

async function workspaceOf(contents: Readonly<Record<string, string>>, ...folders: readonly string[]) {
  const files = memoryFiles(contents);
  const workspace = createWorkspace(files, packetLimits);
  for (const folder of folders) await workspace.addFolder(folder);
  files.takeReads();
  files.takeLists();
  return { files, workspace };
}

describe("a folder", () => {
  test("has the files of its packets read, and no others", async () => {
    const files = memoryFiles(FILES);
    const changes = await createWorkspace(files, packetLimits).addFolder("/w");
    const packetFiles = [
      "/w/one/inner/narrative.md",
      "/w/one/inner/packet.yml",
      "/w/one/narrative.md",
      "/w/one/packet.yaml",
      "/w/one/sources/close.csv",
      "/w/two/packet.yaml",
    ];
    expect(told(changes)).toEqual(packetFiles.map((file) => `+${file}`));
    expect(files.takeReads()).toEqual(packetFiles);
  });

  test("that goes takes its packets along, but not those of another folder around it", async () => {
    const { workspace } = await workspaceOf(FILES, "/w/two", "/w/one", "/w/one/inner");
    expect(told(workspace.removeFolder("/w/one/inner"))).toEqual([]);
    expect(told(workspace.removeFolder("/w/two"))).toEqual(["-/w/two/packet.yaml"]);
    expect(workspace.removeFolder("/w/one")).toHaveLength(5);
  });
});

describe("refresh", () => {
  test.each<readonly [string, (files: ReturnType<typeof memoryFiles>) => void, readonly string[], readonly string[]]>([
    ["a changed source", () => {}, ["/w/one/sources/close.csv"], ["+/w/one/sources/close.csv"]],
    ["a file outside of packets", () => {}, ["/w/README.md"], []],
    [
      "a deleted file",
      (files) => files.remove("/w/one/narrative.md"),
      ["/w/one/narrative.md"],
      ["-/w/one/narrative.md"],
    ],
    [
      "a deleted folder, of which only the folder is reported",
      (files) => files.remove("/w/one/inner"),
      ["/w/one/inner"],
      ["-/w/one/inner/narrative.md", "-/w/one/inner/packet.yml"],
    ],
    [
      "a renamed packet",
      (files) => files.move("/w/two", "/w/two.2"),
      ["/w/two", "/w/two.2"],
      ["+/w/two.2/packet.yaml", "-/w/two/packet.yaml"],
    ],
    [
      "a renamed folder in a packet",
      (files) => files.move("/w/one/sources", "/w/one/data"),
      ["/w/one/sources", "/w/one/data"],
      ["+/w/one/data/close.csv", "-/w/one/sources/close.csv"],
    ],
    [
      "a new manifest",
      (files) => files.write("/w/sums/packet.yaml", "packet: 1\n"),
      ["/w/sums/packet.yaml"],
      ["+/w/sums/close 1.csv", "+/w/sums/packet.yaml", "+/w/sums/unnamed.csv"],
    ],
    [
      "a manifest that goes",
      (files) => files.remove("/w/one/packet.yaml"),
      ["/w/one/packet.yaml"],
      ["-/w/one/narrative.md", "-/w/one/packet.yaml", "-/w/one/sources/close.csv"],
    ],
    ["a manifest outside of the workspace", (files) => files.write("/packet.yaml", ""), ["/packet.yaml"], []],
  ])("of %s", async (_, change, paths, expected) => {
    const { files, workspace } = await workspaceOf(FILES, "/w");
    change(files);
    expect(told(await workspace.refresh(paths))).toEqual(expected);
  });

  test("looks at nothing where nothing has to do with packets", async () => {
    const { files, workspace } = await workspaceOf(FILES, "/w");
    await workspace.refresh(["/w/README.md", "/w/build/out.txt", "/elsewhere/packet.yaml"]);
    expect(files.takeLists()).toEqual([]);
    expect(files.takeReads()).toEqual([]);
  });
});

describe("a document that is a packet of its own", () => {
  const text = FILES["/w/alone.md"];

  test("has what it names in its folder read, and nothing else", async () => {
    const { files, workspace } = await workspaceOf(FILES, "/w");
    expect(workspace.wantsAdoption("/w/alone.md", text)).toBe(true);
    expect(told(await workspace.adopt("/w/alone.md", text))).toEqual(["+/w/sums/close 1.csv"]);
    expect(files.takeReads()).toEqual(["/w/sums/close 1.csv"]);
    expect(workspace.wantsAdoption("/w/alone.md", `${text} More.`)).toBe(false);
  });

  test("has a source that it comes to name read, and follows it on disk", async () => {
    const { files, workspace } = await workspaceOf(FILES, "/w");
    await workspace.adopt("/w/alone.md", text);
    const longer = `${text} See **sums/unnamed.csv**.`;
    expect(workspace.wantsAdoption("/w/alone.md", longer)).toBe(true);
    expect(told(await workspace.adopt("/w/alone.md", longer))).toEqual(["+/w/sums/unnamed.csv"]);
    expect(told(await workspace.refresh(["/w/sums/unnamed.csv"]))).toEqual(["+/w/sums/unnamed.csv"]);
    files.remove("/w/sums");
    expect(told(await workspace.refresh(["/w/sums"]))).toEqual(["-/w/sums/close 1.csv", "-/w/sums/unnamed.csv"]);
  });

  test("gives up what it named when it ceases to be one", async () => {
    const { workspace } = await workspaceOf(FILES, "/w");
    await workspace.adopt("/w/alone.md", text);
    expect(told(workspace.release("/w/alone.md"))).toEqual(["-/w/sums/close 1.csv"]);
    expect(workspace.release("/w/alone.md")).toEqual([]);
  });

  test("is part of the packet around it where there is one", async () => {
    const { files, workspace } = await workspaceOf(FILES, "/w");
    expect(workspace.wantsAdoption("/w/one/narrative.md", text)).toBe(false);
    expect(await workspace.adopt("/w/one/narrative.md", text)).toEqual([]);
    expect(files.takeLists()).toEqual([]);
  });
});
