import { afterEach, describe, expect, test } from "vitest";
import type { FileSystem } from "../../server/src/base/file-system.ts";
import { DEFAULT_SETTINGS } from "../../server/src/lsp/settings.ts";
import { changesFromDisk } from "../../server/src/read-change.ts";
import { eventually } from "../editor/eventually.ts";
import { type OpenWorkspace, openWorkspace, type WorkspaceOptions } from "./open-workspace.ts";

const BROKEN = "| Metric | Baseline | Post-launch | Net change |\n|-|-|-|-|\n| Fuel | $5.0M | $3.0M | −$1.0M |\n";
const MANY = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`b/notes/${index}.md`, "# Notes\n"]));
const FILES = { "a/packet.yaml": "packet: 1\n", "b/packet.yaml": "packet: 1\n", "b/impact.md": BROKEN, ...MANY };

let workspace: OpenWorkspace | undefined;

/** An editor that adds a folder whose first file comes late. */
async function addSlowFolder(options: WorkspaceOptions = {}) {
  const editor = await openWorkspace(FILES, { folders: ["a"], ...options });
  workspace = editor;
  const release = editor.disk.holdNextRead();
  editor.addFolder("b");
  await eventually("the folder is being read", () => editor.disk.takeReads().length > 0 || undefined);
  return { editor, release };
}

afterEach(async () => {
  await workspace?.shutDown();
  workspace = undefined;
});

describe("reading a folder", () => {
  test("shows how far it is where it takes its time", async () => {
    const { editor, release } = await addSlowFolder();
    editor.pause();
    await eventually("progress is shown", () => editor.progress().length > 0 || undefined);
    release();
    expect(await editor.findingsOf("b/impact.md")).not.toEqual([]);
    expect(editor.progress()).toEqual([
      "begin Throughline: reading packets",
      "report 32 of 82 files",
      "report 64 of 82 files",
      "report 82 of 82 files",
      "end",
    ]);
  });

  test("shows nothing where it is quick", async () => {
    const { editor, release } = await addSlowFolder();
    release();
    await editor.settle();
    editor.pause();
    await editor.settle();
    expect(editor.progress()).toEqual([]);
  });

  test("shows that it goes on where there is much to check, however quick the disk is", async () => {
    const long = "The desk cut refund time from 9.4 days to 3.1 days in its first year.\n\n".repeat(800);
    const editor = await openWorkspace(
      { ...FILES, "c/packet.yaml": "packet: 1\n", "c/narrative.md": long },
      { folders: ["a"] },
    );
    workspace = editor;
    editor.addFolder("c");
    expect(await editor.findingsOf("c/narrative.md")).not.toEqual([]);
    expect(editor.progress()).toEqual(["begin Throughline: reading packets", "end"]);
  });

  test("leaves the folder alone where it is called off", async () => {
    const { editor, release } = await addSlowFolder();
    editor.pause();
    await eventually("progress is shown", () => editor.progress().length > 0 || undefined);
    editor.cancelProgress();
    // Whatever the server refuses it refuses at once, and after what was sent before.
    await expect(editor.ask("no/such/request", {})).rejects.toThrow();
    release();
    expect(await editor.findingsOf("b/impact.md")).toEqual([]);
    expect(editor.progress().at(-1)).toBe("end");
    editor.write("b/impact.md", BROKEN);
    expect(await editor.findingsOf("b/impact.md")).toEqual([]);
  });

  test("goes on without a word in an editor that shows no progress", async () => {
    const { editor, release } = await addSlowFolder({ capabilities: { workspace: { workspaceFolders: true } } });
    editor.pause();
    release();
    expect(await editor.findingsOf("b/impact.md")).not.toEqual([]);
    expect(editor.progress()).toEqual([]);
  });
});

test("files that come in after their reading was called off are not looked into", async () => {
  let isCancelled = false;
  const files: FileSystem = {
    list: async () => [],
    read: async () => {
      isCancelled = true;
      return { kind: "bytes", bytes: new TextEncoder().encode("# Notes\n") };
    },
  };
  const progress = { report: () => {}, isCancelled: () => isCancelled };
  expect(await changesFromDisk(files, ["a.md", "b.xlsx"], DEFAULT_SETTINGS.limits, progress)).toEqual([]);
  isCancelled = false;
  expect(await changesFromDisk(files, ["a.md"], DEFAULT_SETTINGS.limits)).toHaveLength(1);
});
