import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  ASSISTANT_TOOL,
  type AssistantToolParams,
  type AssistantToolResult,
} from "../../server/src/protocol/messages.ts";

/** Offers the tools that the manifest lists to the editor's language models, where the editor is new enough to have such tools. */
export function registerLanguageModelTools(
  { extension }: vscode.ExtensionContext,
  client: BaseLanguageClient,
): vscode.Disposable {
  const api: unknown = vscode;
  if (!hasTools(api)) return new vscode.Disposable(() => {});
  const { lm, LanguageModelToolResult, LanguageModelTextPart } = api;
  const registered = toolNames(extension.packageJSON).map((name) =>
    lm.registerTool(name, {
      invoke: async ({ input }) => {
        const uri = vscode.window.activeTextEditor?.document.uri.toString();
        const params: AssistantToolParams = {
          tool: name.replace(PREFIX, ""),
          input,
          ...(uri !== undefined && { uri }),
        };
        const result = await client.sendRequest<AssistantToolResult>(ASSISTANT_TOOL, params);
        const text = result.kind === "answer" ? JSON.stringify(result.value) : `Error: ${result.message}`;
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
    }),
  );
  return vscode.Disposable.from(...registered);
}

const PREFIX = "throughline_";

/** The part of VS Code's interface, from 1.95 on, that the oldest supported version does not have. */
type ToolsApi = {
  readonly lm: {
    readonly registerTool: (
      name: string,
      tool: { readonly invoke: (options: { readonly input: unknown }) => Promise<unknown> },
    ) => vscode.Disposable;
  };
  readonly LanguageModelToolResult: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (text: string) => unknown;
};

function hasTools(api: unknown): api is ToolsApi {
  if (typeof api !== "object" || api === null || !("lm" in api) || !("LanguageModelToolResult" in api)) return false;
  const { lm } = api;
  return typeof lm === "object" && lm !== null && "registerTool" in lm;
}

function toolNames(manifest: unknown): readonly string[] {
  const { contributes }: Manifest = isManifest(manifest) ? manifest : { contributes: { languageModelTools: [] } };
  return contributes.languageModelTools.map(({ name }) => name);
}

type Manifest = { readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] } };

function isManifest(value: unknown): value is Manifest {
  return typeof value === "object" && value !== null && "contributes" in value;
}
