import { describe, expect, test } from "vitest";
import { fileIdOf, namesFile, uriOf } from "../../server/src/lsp/file-id.ts";

describe("file names", () => {
  test.each([
    ["file:///home/a%20b/caf%C3%A9.md", "/home/a b/café.md"],
    ["file:///c%3A/Packets/x.md", "/c:/Packets/x.md"],
    ["file:///C:/Packets/x.md", "/c:/Packets/x.md"],
    ["file://server/share/x.md", "file://server/share/x.md"],
    ["vscode-vfs://github/a/b/x.md", "vscode-vfs://github/a/b/x.md"],
    ["vscode-test-web://mount/", "vscode-test-web://mount"],
    ["file:///", ""],
    ["untitled:Untitled-1", "untitled:///Untitled-1"],
    ["file:///folder/", "/folder"],
  ])("%s is %s", (uri, file) => {
    expect(fileIdOf(uri)).toBe(file);
  });

  test.each([
    "/home/a b/café#1.md",
    "/c:/x?.md",
    "vscode-vfs://github/a/50%.md",
    "file://server/share/x.md",
  ])("%s comes back from its address", (file) => {
    expect(fileIdOf(uriOf(file))).toBe(file);
  });

  test("a copy that an editor makes is not a file", () => {
    expect(namesFile("git:/p/a.md?%7B%22ref%22%3A%22~%22%7D")).toBe(false);
    expect(namesFile("file:///p/a.md")).toBe(true);
  });
});
