import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assertIncludes } from "./assert.ts";
import { discardChanges, findingOn, open, packetFile, rangeOf, replace } from "./packet-editor.ts";

export const languageTests: readonly NamedTest[] = [
  {
    name: "a figure is completed with its citation",
    run: async () => {
      const editor = await open("narrative.md");
      await replace(editor, "## Problem\n", "## Problem\n\nThe return rate came to 17\n");
      const { end } = rangeOf(editor.document, "rate came to 17");
      const item = await eventually("17.1% is offered", async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          editor.document.uri,
          end,
          "7",
        );
        return items.find(({ label }) => (typeof label === "string" ? label : label.label) === "17.1%");
      });
      const { insertText } = item;
      assertIncludes(
        typeof insertText === "string" ? insertText : (insertText?.value ?? ""),
        "(impact.md#return-rate)",
      );
      await discardChanges();
    },
  },
  {
    name: "a metric is renamed in three files",
    run: async () => {
      const { document } = await open("impact.md");
      const { start } = rangeOf(document, "| Refund time |");
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        start.translate(0, 3),
        "Days to refund",
      );
      if (!(await vscode.workspace.applyEdit(edit))) throw new Error("VS Code refused the rename");
      const files = {
        "impact.md": "| Days to refund |",
        "narrative.md": "#days-to-refund",
        "deck.md": "Days to refund",
      };
      for (const [file, words] of Object.entries(files)) {
        assertIncludes((await vscode.workspace.openTextDocument(packetFile(file))).getText(), words);
      }
      for (const [uri] of edit.entries()) {
        await vscode.window.showTextDocument(uri);
        await discardChanges();
      }
    },
  },
  {
    name: "a row says how often it is cited, and leads there",
    run: async () => {
      const { document } = await open("impact.md");
      const lenses = await eventually("there are lenses", async () => {
        const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          "vscode.executeCodeLensProvider",
          document.uri,
        );
        return found.length > 0 ? found : undefined;
      });
      const { start } = rangeOf(document, "Return shipping cost | USD");
      const lens = lenses.find(({ range }) => range.start.line === start.line);
      assertIncludes(lens?.command?.title ?? "", "cited ", "differs");
      await vscode.commands.executeCommand(lens?.command?.command ?? "", ...(lens?.command?.arguments ?? []));
      await discardChanges();
    },
  },
  {
    name: "a citation leads to its cell",
    run: async () => {
      const { document } = await open("narrative.md");
      const range = rangeOf(document, "sources/scan-audit.csv#cell=7,2");
      const [link] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        document.uri,
        range.start,
      );
      const target = link === undefined ? "" : "uri" in link ? link.uri.path : link.targetUri.path;
      assertIncludes(target, "sources/scan-audit.csv");
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        "vscode.executeLinkProvider",
        document.uri,
      );
      const own = links.filter((one) => one.range.isEqual(range)).map((one) => one.target?.toString(true) ?? "");
      assertIncludes(own.join(" "), "scan-audit.csv#L7,");
      await discardChanges();
    },
  },
  {
    name: "saving makes the safe fixes where the writer asks for it",
    run: async () => {
      const editor = await open("timeline.md");
      const before = editor.document.getText();
      const settings = vscode.workspace.getConfiguration("editor");
      await settings.update(
        "codeActionsOnSave",
        { "source.fixAll.throughline": "explicit" },
        vscode.ConfigurationTarget.Global,
      );
      try {
        const end = new vscode.Position(editor.document.lineCount, 0);
        const suppression = "<!-- throughline-ignore long-sentence: it has to be -->";
        await editor.edit((edit) => edit.insert(end, `\n${suppression}\n`));
        await findingOn("timeline.md", "suppression-unused", suppression);
        await editor.document.save();
        if (editor.document.getText().includes(suppression)) throw new Error("the suppression is still there");
      } finally {
        await settings.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Global);
        const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
        await editor.edit((edit) => edit.replace(whole, before));
        await editor.document.save();
        await discardChanges();
      }
    },
  },
];
