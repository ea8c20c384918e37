import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assert, assertIncludes } from "./assert.ts";
import { discardChanges, EXTENSION_ID, open, packetFile, rangeOf } from "./packet-editor.ts";

export const viewTests: readonly NamedTest[] = [
  {
    name: "the dashboard opens once, however often it is asked for",
    run: async () => {
      await open("narrative.md");
      await vscode.commands.executeCommand("throughline.showDashboard");
      await eventually("a dashboard is open", () => dashboards().length === 1 || undefined);
      await vscode.commands.executeCommand("throughline.showDashboard");
      assert(dashboards().length === 1, `there are ${dashboards().length} dashboards`);
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    },
  },
  {
    name: "the next unbacked figure is selected",
    run: async () => {
      const editor = await open("narrative.md");
      const start = rangeOf(editor.document, "## Impact").start;
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand("throughline.nextUnbackedFigure");
      await eventually("$2.2M is selected", () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.getText(active.selection) === "$2.2M" || undefined;
      });
      await discardChanges();
    },
  },
  {
    name: "syncing the storyline changes its copies and nothing else",
    run: async () => {
      const { document } = await open("email.md");
      const before = document.getText();
      // What it says when it is done waits for nobody to read it.
      void vscode.commands.executeCommand("throughline.syncStoryline");
      await eventually("the email is changed", () => document.getText() !== before || undefined);
      assertIncludes(document.getText(), "I identified a gap that no team owned", "To: Marcus Delacroix", "$187,000");
      await discardChanges();
    },
  },
  {
    name: "a folder becomes a packet by its manifest, and none is written over",
    run: async () => {
      const folder = packetFile("notes");
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.commands.executeCommand("throughline.makePacket", folder);
      const manifest = vscode.Uri.joinPath(folder, "packet.yaml");
      const written = await vscode.workspace.fs.readFile(manifest);
      assertIncludes(text(written), "packet: 1");
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      await vscode.workspace.fs.delete(folder, { recursive: true });
    },
  },
  {
    name: "the samples can be read in this host",
    run: async () => {
      const extension = vscode.extensions.getExtension(EXTENSION_ID);
      assert(extension !== undefined, "the extension is not installed");
      const bytes = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extension.extensionUri, "dist/samples.json"),
      );
      const samples: Readonly<Record<string, readonly { readonly path: string }[]>> = JSON.parse(text(bytes));
      for (const name of ["returns", "returns-draft"]) {
        assert(samples[name]?.some(({ path }) => path === "sources/returns-cost.csv") === true, `${name} is not whole`);
      }
    },
  },
];

function dashboards(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes("throughline.dashboard"));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
