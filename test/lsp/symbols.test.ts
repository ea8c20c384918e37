import { describe, expect, test } from "vitest";
import type { DocumentHighlight, Location, WorkspaceEdit } from "vscode-languageserver";
import { LATE_VANS, openLateVans } from "./late-vans.ts";

describe("a metric", () => {
  test("is found wherever it is used, in files that are not open too", async () => {
    const editor = await openLateVans();
    const place = await editor.placeOf("impact.md", "Late vans");
    const found = await editor.ask<readonly Location[]>("textDocument/references", {
      ...place,
      context: { includeDeclaration: false },
    });
    expect(found).toMatchObject([
      { uri: "file:///w/narrative.md", range: { start: { line: 2, character: 0 }, end: { line: 2, character: 9 } } },
      { uri: "file:///w/narrative.md", range: { start: { line: 2, character: 18 } } },
    ]);
  });

  test("is highlighted in the document", async () => {
    const editor = await openLateVans();
    const place = await editor.placeOf("narrative.md", "Late vans");
    const found = await editor.ask<readonly DocumentHighlight[]>("textDocument/documentHighlight", place);
    expect(found.map(({ range }) => range.start.character)).toEqual([0, 18]);
  });

  test("is renamed in all files, each for its version of now", async () => {
    const editor = await openLateVans();
    editor.open("narrative.md");
    editor.type("narrative.md", "fell", " further");
    const place = await editor.placeOf("narrative.md", "late-vans");
    expect(await editor.ask("textDocument/prepareRename", place)).toMatchObject({ placeholder: "Late vans" });
    const edit = await editor.ask<WorkspaceEdit>("textDocument/rename", { ...place, newName: "Slow vans" });
    expect(await editor.applied(edit)).toEqual({
      "narrative.md": "# Narrative\n\nSlow vans fell further to [6.1%](impact.md#slow-vans) in FY2026.\n",
      "impact.md": LATE_VANS["impact.md"].replace("Late", "Slow"),
    });
  });

  test("says why it cannot have a name", async () => {
    const editor = await openLateVans();
    const place = await editor.placeOf("impact.md", "Late vans");
    await expect(editor.ask("textDocument/rename", { ...place, newName: "" })).rejects.toThrow(/needs a letter/);
  });

  test("cannot be renamed where nothing names it", async () => {
    const editor = await openLateVans();
    expect(await editor.ask("textDocument/prepareRename", await editor.placeOf("narrative.md", "6.1%"))).toBeNull();
  });
});

test("an editor that does not prepare a rename is not offered to", async () => {
  const editor = await openLateVans({ capabilities: {} });
  expect(editor.initialized.capabilities.renameProvider).toBe(true);
});
