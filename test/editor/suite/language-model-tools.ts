import * as vscode from "vscode";
import type { NamedTest } from "../named-tests.ts";
import { assert, assertIncludes } from "./assert.ts";

export const languageModelToolTests: readonly NamedTest[] = [
  {
    name: "a language model checks a draft against the packet, where the editor has such tools",
    run: async () => {
      const api: unknown = vscode;
      if (!hasTools(api)) return;
      const names = api.lm.tools.map(({ name }) => name).filter((name) => name.startsWith("throughline_"));
      assert(names.length === 6, `there are ${names.length} tools: ${names.join(", ")}`);
      const token = new vscode.CancellationTokenSource().token;
      const input = { text: "Return shipping fell by [$19.9M](impact.md#return-shipping-cost)." };
      const { content } = await api.lm.invokeTool(
        "throughline_check_draft",
        { input, toolInvocationToken: undefined },
        token,
      );
      assertIncludes(content.map(({ value }) => value).join(""), "$19.9M", "contradicts");
    },
  },
];

type ToolsApi = {
  readonly lm: {
    readonly tools: readonly { readonly name: string }[];
    readonly invokeTool: (
      name: string,
      options: { readonly input: object; readonly toolInvocationToken: undefined },
      token: vscode.CancellationToken,
    ) => Promise<{ readonly content: readonly { readonly value: string }[] }>;
  };
};

function hasTools(api: unknown): api is ToolsApi {
  if (typeof api !== "object" || api === null || !("lm" in api) || !("LanguageModelToolResult" in api)) return false;
  return typeof api.lm === "object" && api.lm !== null && "invokeTool" in api.lm;
}
