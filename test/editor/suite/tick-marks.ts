import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { discardChanges, open, rangeOf } from "./packet-editor.ts";

export const tickMarkTests: readonly NamedTest[] = [
  {
    name: "each figure has a tick mark, and none when the setting is off",
    run: async () => {
      const { document } = await open("narrative.md");
      for (const [words, mark] of Object.entries({ "$24.9M": "✓", "30.1%": "≈", "$16.8M": "✗", "$2.2M": "○" })) {
        await eventually(
          `${words} has ${mark}`,
          async () => (await marksAt(document, words)).includes(mark) || undefined,
        );
      }
      const settings = vscode.workspace.getConfiguration("throughline");
      await settings.update("tickMarks", false, vscode.ConfigurationTarget.Global);
      try {
        await eventually("no mark is left", async () => (await marksAt(document, "$24.9M")) === "" || undefined);
      } finally {
        await settings.update("tickMarks", undefined, vscode.ConfigurationTarget.Global);
      }
      await discardChanges();
    },
  },
];

/** The marks right behind the words. */
async function marksAt(document: vscode.TextDocument, words: string): Promise<string> {
  const range = rangeOf(document, words);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    document.uri,
    range,
  );
  return hints
    .filter(({ position }) => position.isEqual(range.end))
    .map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")))
    .join("");
}
