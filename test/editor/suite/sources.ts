import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assert, assertIncludes } from "./assert.ts";
import { discardChanges, findingOn, findings, noFindingOn, open, packetFile, replace } from "./packet-editor.ts";

/** Files that change on disk, under an editor that did not change them. */
export const sourceTests: readonly NamedTest[] = [
  {
    name: "editing a CSV on disk refreshes the findings of an open narrative",
    run: async () => {
      await open("narrative.md");
      const records = "[1,860 grading records](sources/dock-study.csv#cell=9,2)";
      await noFindingOn("narrative.md", records);
      await withFile("sources/dock-study.csv", "All docks,1860,", "All docks,1680,", async () => {
        await findingOn("narrative.md", "figure-contradicts-evidence", "1,860 grading records");
      });
      await noFindingOn("narrative.md", records);
      await discardChanges();
    },
  },
  {
    name: "a figure is held to the cell of a workbook that it cites",
    run: async () => {
      const editor = await open("email.md");
      await replace(editor, "realized [$18.6M][shipping]", "realized [$81.6M](sources/close.xlsx#Q3!B2)");
      const { message } = await findingOn("email.md", "figure-contradicts-evidence", "$81.6M");
      assertIncludes(message, "18,615,170");
      await replace(editor, "$81.6M", "$18.6M");
      await noFindingOn("email.md", "[$18.6M](sources/close.xlsx#Q3!B2)");
      await discardChanges();
    },
  },
  {
    name: "deleting a file takes its findings away, and they come back with it",
    run: async () => {
      await eventually("deck.md has findings", () => findings("deck.md").length > 0 || undefined);
      const uri = packetFile("deck.md");
      const bytes = await vscode.workspace.fs.readFile(uri);
      await vscode.workspace.fs.delete(uri);
      await eventually("deck.md has no findings", () => findings("deck.md").length === 0 || undefined);
      await vscode.workspace.fs.writeFile(uri, bytes);
      await eventually("deck.md has findings again", () => findings("deck.md").length > 0 || undefined);
    },
  },
];

/** Replaces words in a file on disk for as long as the task runs. */
async function withFile(name: string, words: string, by: string, task: () => Promise<void>): Promise<void> {
  const uri = packetFile(name);
  const before = await vscode.workspace.fs.readFile(uri);
  const text = new TextDecoder().decode(before);
  assert(text.includes(words), `no ${JSON.stringify(words)} in ${name}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace(words, by)));
  try {
    await task();
  } finally {
    await vscode.workspace.fs.writeFile(uri, before);
  }
}
