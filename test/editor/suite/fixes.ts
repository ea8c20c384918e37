import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assertIncludes } from "./assert.ts";
import { discardChanges, findingOn, noFindingOn, open, packetFile } from "./packet-editor.ts";

export const fixTests: readonly NamedTest[] = [
  {
    name: "a quick fix puts the computed net change into the table",
    run: async () => {
      const editor = await open("impact.md");
      const { range } = await findingOn("impact.md", "net-change-arithmetic", "−6.1");
      const fix = await quickFix(editor.document, range, "−6.3");
      await apply(fix);
      assertIncludes(editor.document.getText(), "| 9.4 | 3.1 | −6.3 |");
      await noFindingOn("impact.md", "| 9.4 | 3.1 | −6.3 |");
      await discardChanges();
    },
  },
  {
    name: "a quick fix creates the document that the packet lacks, with the storyline in it",
    run: async () => {
      const { fs } = vscode.workspace;
      const [script, aside] = [packetFile("rehearsal.md"), packetFile("rehearsal.txt")];
      await fs.rename(script, aside);
      const { document } = await open("packet.yaml");
      const { range } = await findingOn("packet.yaml", "document-missing", "packet: 1");
      await apply(await quickFix(document, range, "Create rehearsal.md to fill in"));
      const created = await open("rehearsal.md");
      assertIncludes(created.document.getText(), "I identified a gap that no team owned: 23.0% of apparel");
      await discardChanges();
      await fs.rename(aside, script, { overwrite: true });
    },
  },
];

function quickFix(document: vscode.TextDocument, range: vscode.Range, words: string): Promise<vscode.CodeAction> {
  return eventually(`a quick fix says ${words}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const found = actions.find(({ title }) => title.includes(words));
    if (found !== undefined) return found;
    throw new Error(`offered: ${actions.map(({ title }) => title).join("; ") || "nothing"}`);
  });
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined && !(await vscode.workspace.applyEdit(edit))) throw new Error("VS Code refused the edit");
  if (command !== undefined) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
