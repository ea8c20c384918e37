import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../server/src/hosts/node-files.ts";
import { writeAtomically } from "../../server/src/hosts/node-write.ts";
import { temporaryFolder } from "./run-cli.ts";

test("a folder is listed without what is hidden, what a packet cannot hold, and links that lead out of it", async () => {
  const folder = temporaryFolder({
    "p/narrative.md": "",
    "p/SHOUTED.CSV": "",
    "p/image.png": "",
    "p/deep/er/close.xlsx": "",
    "p/.git/config.md": "",
    "p/node_modules/a/README.md": "",
    "outside/secret.csv": "",
  });
  symlinkSync("narrative.md", join(folder, "p/inside.md"));
  symlinkSync("../outside/secret.csv", join(folder, "p/secret.csv"));
  symlinkSync("../outside", join(folder, "p/folder"));
  symlinkSync(".", join(folder, "p/loop"));
  symlinkSync("gone.csv", join(folder, "p/dangling.csv"));
  mkdirSync(join(folder, "p/folder.md"));
  const found = await nodeFiles.list(join(folder, "p"));
  expect(found.map((file) => file.slice(folder.length))).toEqual([
    "/p/SHOUTED.CSV",
    "/p/deep/er/close.xlsx",
    "/p/inside.md",
    "/p/narrative.md",
  ]);
  expect(await nodeFiles.list(join(folder, "gone"))).toEqual([]);
});

test("a file is read, or it is said why not", async () => {
  const read = (file: string, mostBytes = 4) => nodeFiles.read(file, mostBytes);
  const folder = temporaryFolder({ "a.md": "text" });
  expect(await read(join(folder, "a.md"))).toMatchObject({ kind: "bytes" });
  expect(await read(join(folder, "a.md"), 3)).toEqual({ kind: "unreadable", reason: "it has more than 3 bytes" });
  expect(await read(join(folder, "gone.md"))).toEqual({ kind: "missing" });
  expect(await read(join(folder, "a.md/b.md"))).toEqual({ kind: "missing" });
  expect(await read(folder)).toEqual({ kind: "unreadable", reason: "it is a folder" });
  expect(await read("/dev/null")).toEqual({ kind: "unreadable", reason: "it is not a plain file" });
});

test("a write that fails leaves nothing behind", async () => {
  const folder = temporaryFolder({ "a.md": "text" });
  mkdirSync(join(folder, "b.md"));
  chmodSync(folder, 0o755);
  await expect(writeAtomically(join(folder, "b.md"), Buffer.from("new"))).rejects.toThrow();
  expect(await nodeFiles.list(folder)).toEqual([join(folder, "a.md")]);
});
