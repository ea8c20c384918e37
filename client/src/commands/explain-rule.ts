import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { DESCRIBE_RULES, type DescribeRulesResult } from "../../../server/src/protocol/messages.ts";
import { RULE_PAGES } from "../rule-pages.ts";

/** "Explain Rule": the page of a rule, which those at the cursor come first among. A node of the tree or a name says which. */
export function registerExplainRule(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand("throughline.explainRule", async (asked?: unknown) => {
    const rule = ruleOf(asked) ?? (await pickRule(client));
    if (rule === undefined) return;
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(`${RULE_PAGES}${rule}.md`));
  });
}

function ruleOf(asked: unknown): string | undefined {
  if (typeof asked === "string") return asked;
  if (typeof asked !== "object" || asked === null || !("finding" in asked)) return undefined;
  const { finding } = asked;
  const named = typeof finding === "object" && finding !== null && "rule" in finding ? finding.rule : undefined;
  return typeof named === "string" ? named : undefined;
}

async function pickRule(client: BaseLanguageClient): Promise<string | undefined> {
  const { rules } = await client.sendRequest<DescribeRulesResult>(DESCRIBE_RULES);
  const here = rulesAtCursor();
  const item = ({ name, what }: (typeof rules)[number]) => ({ label: name, detail: what });
  const near = rules.filter(({ name }) => here.has(name)).map(item);
  const areas = [...new Set(rules.map(({ area }) => area))];
  const items: vscode.QuickPickItem[] = [
    ...(near.length === 0 ? [] : [separator(vscode.l10n.t("at the cursor")), ...near]),
    ...areas.flatMap((area) => [
      separator(area),
      ...rules.filter((rule) => rule.area === area && !here.has(rule.name)).map(item),
    ]),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Which rule?"),
    matchOnDetail: true,
  });
  return picked?.label;
}

function rulesAtCursor(): ReadonlySet<string> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return new Set();
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === "throughline" && range.intersection(editor.selection) !== undefined);
  return new Set(found.map(({ code }) => String(typeof code === "object" ? code.value : code)));
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
