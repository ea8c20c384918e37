import * as vscode from "vscode";

/** Rule pages have a scheme of their own: a diagnostic can link to it without a command, and it opens offline in every host. */
const SCHEME = "throughline-rule";

/** The address of the folder with the pages; each is `name.md`. */
export const RULE_PAGES = `${SCHEME}:/`;

/** Shows the pages that the extension is shipped with, as documents that nobody can change. */
export function provideRulePages({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "dist", "rule-pages.json"));
      const pages: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(bytes));
      return pages[path.slice(1)];
    },
  });
}

/** Both extension hosts have it. */
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };
