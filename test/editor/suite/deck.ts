import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assert, assertIncludes } from "./assert.ts";
import { discardChanges, open } from "./packet-editor.ts";

export const deckTests: readonly NamedTest[] = [
  {
    name: "the deck command opens a three-slide Markdown deck beside the editor",
    run: async () => {
      const { viewColumn } = await open("narrative.md");
      await vscode.commands.executeCommand("throughline.exportDeckOutline");
      const deck = await eventually("a deck is open", () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.isUntitled === true ? editor : undefined;
      });
      assert(deck.document.languageId === "markdown", `the deck's language is ${deck.document.languageId}`);
      assert(deck.viewColumn !== viewColumn, "the deck hides the narrative");
      const text = deck.document.getText();
      assertIncludes(text, "marp: true", "$18.6M", "Sources:", "sources/returns-cost.csv");
      const slides = text.replace(/^---\n[\s\S]*?\n---\n/, "").split(/^---$/m);
      assert(slides.length === 3, `the deck has ${slides.length} slides`);
      await discardChanges();
    },
  },
];
