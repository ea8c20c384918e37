import type { LanguageClientOptions } from "vscode-languageclient";
import type { ClientOptions } from "../../server/src/protocol/messages.ts";
import { RULE_PAGES } from "./rule-pages.ts";

export const CLIENT_ID = "throughline";
export const CLIENT_NAME = "Throughline";

/** What the client says of itself, and what else its transport has to say. */
export function clientOptions(more: ClientOptions = {}): LanguageClientOptions {
  const initializationOptions: ClientOptions = {
    readiness: true,
    showReferences: true,
    positionsInLinks: true,
    rulePages: RULE_PAGES,
    ...more,
  };
  return {
    documentSelector: [{ language: "markdown" }, { pattern: "**/*.{csv,tsv,yaml,yml}" }],
    diagnosticCollectionName: CLIENT_ID,
    initializationOptions,
    markdown: { isTrusted: false, supportHtml: false },
  };
}
