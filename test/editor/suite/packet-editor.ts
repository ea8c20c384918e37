import * as vscode from "vscode";
import { eventually } from "../eventually.ts";

/** What the tests do with the packet that is open: everything goes through VS Code's own API, so that any extension host can run them. */
export const EXTENSION_ID = "throughline.throughline";

export function packetFile(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("no folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(packetFile(name)));
}

/** The place of the words in the document; they have to stand there once. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1))
    throw new Error(`${JSON.stringify(words)} does not stand there once`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Changes the words in the editor, as typing does: the document is not saved. */
export async function replace(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  const range = rangeOf(editor.document, words);
  if (!(await editor.edit((edit) => edit.replace(range, by)))) throw new Error("the edit was refused");
}

export type Finding = {
  readonly rule: string;
  readonly message: string;
  readonly range: vscode.Range;
  /** What its rule's name links to. */
  readonly page: vscode.Uri | undefined;
};

/** The extension's findings in a file of the packet, whether or not it is open. */
export function findings(name: string): readonly Finding[] {
  return vscode.languages
    .getDiagnostics(packetFile(name))
    .filter(({ source }) => source === "throughline")
    .map((diagnostic) => ({
      rule: ruleOf(diagnostic),
      message: diagnostic.message,
      range: diagnostic.range,
      page: typeof diagnostic.code === "object" ? diagnostic.code.target : undefined,
    }));
}

/** Waits for a finding of the rule that touches the words. */
export async function findingOn(name: string, rule: string, words: string): Promise<Finding> {
  return eventually(`${name} has ${rule} on ${JSON.stringify(words)}`, async () => {
    const all = await findingsOn(name, words);
    const found = all.find((finding) => finding.rule === rule);
    if (found === undefined) throw new Error(`it has ${describe(all)} there`);
    return found;
  });
}

/** Waits until no finding touches the words. */
export async function noFindingOn(name: string, words: string): Promise<void> {
  await eventually(`${name} has no finding on ${JSON.stringify(words)}`, async () => {
    const left = await findingsOn(name, words);
    if (left.length > 0) throw new Error(`it has ${describe(left)} there`);
    return true;
  });
}

/** The text of the hover just inside the words. */
export async function hoverOn(editor: vscode.TextEditor, words: string): Promise<string> {
  const position = rangeOf(editor.document, words).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    editor.document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

/** Throws away what was typed, so that the next test finds the file as it is on disk. */
export async function discardChanges(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.files.revert");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

async function findingsOn(name: string, words: string): Promise<readonly Finding[]> {
  const range = rangeOf(await vscode.workspace.openTextDocument(packetFile(name)), words);
  return findings(name).filter((finding) => finding.range.intersection(range) !== undefined);
}

function describe(all: readonly Finding[]): string {
  return all.length === 0 ? "nothing" : all.map(({ rule, message }) => `${rule} (${message})`).join(" and ");
}

function ruleOf({ code }: vscode.Diagnostic): string {
  if (typeof code === "object") return String(code.value);
  return String(code ?? "");
}
