import { expect, test } from "vitest";
import {
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import { connect } from "./editor-end.ts";
import { memoryFiles } from "./memory-files.ts";
import { uriOf } from "./places.ts";

const FILES = {
  "/w/packet.yaml": "packet: 1\n",
  "/w/narrative.md": "# Narrative\n\nIt fell to [$5M](gone.csv).\n",
  "/w/email.md": "# Email\n\nIt fell to [$6M](lost.csv).\n",
};
const NARRATIVE = { uri: uriOf("narrative.md") };
const PULL: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};
const BOTH: ClientCapabilities = { ...PULL, textDocument: { diagnostic: {}, publishDiagnostics: {} } };

async function start(capabilities: ClientCapabilities, initializationOptions: object = {}) {
  const timers = new Set<() => void>();
  const client = connect(memoryFiles(FILES), timers);
  const state = { published: 0, refreshes: 0 };
  client.onNotification(PublishDiagnosticsNotification.type, () => {
    state.published += 1;
  });
  client.onRequest(DiagnosticRefreshRequest.type, () => {
    state.refreshes += 1;
  });
  client.listen();
  const initialized = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions,
    workspaceFolders: [{ uri: uriOf(""), name: "w" }],
  });
  await client.sendNotification(InitializedNotification.type, {});
  const pull = (previousResultId?: string) =>
    client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: NARRATIVE,
      ...(previousResultId !== undefined && { previousResultId }),
    });
  const pause = (): void => {
    const due = [...timers];
    timers.clear();
    for (const task of due) task();
  };
  return { client, state, pull, pause, provider: initialized.capabilities.diagnosticProvider };
}

test("a client that cannot be sent diagnostics asks for them, and gets the same once only", async () => {
  const { client, state, pull } = await start(PULL);
  const first = await pull();
  if (first.kind !== "full") throw new Error("not a full report");
  expect(first.items.map(({ code }) => code)).toContain("citation-target-missing");
  expect(await pull(first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...NARRATIVE, languageId: "markdown", version: 1, text: FILES["/w/narrative.md"] },
  });
  expect(await pull(first.resultId)).toMatchObject({ kind: "unchanged" });
  await client.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { ...NARRATIVE, version: 2 },
    contentChanges: [{ text: "# Narrative\n" }],
  });
  const second = await pull(first.resultId);
  expect(second.kind).toBe("full");
  expect(second.resultId).not.toBe(first.resultId);
  expect(state.published).toBe(0);
});

test("a client that asks for the workspace hears of every file, and of what it knows that it is unchanged", async () => {
  const { client } = await start(PULL);
  const { items } = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(items.map(({ uri, kind }) => [uri, kind])).toEqual(
    expect.arrayContaining([
      [uriOf("email.md"), "full"],
      [uriOf("narrative.md"), "full"],
    ]),
  );
  const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
  const again = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  expect(new Set(again.items.map(({ kind }) => kind))).toEqual(new Set(["unchanged"]));
});

test("a client is asked to ask again for what it has not heard of, and not for what it has", async () => {
  const { client, state, pull, pause } = await start(PULL);
  await pull();
  pause();
  await pull();
  expect(state.refreshes).toBe(1);
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: {
      ...NARRATIVE,
      languageId: "markdown",
      version: 1,
      text: "# Narrative\n\nIt fell to [$7M](gone.csv).\n",
    },
  });
  await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  pause();
  await pull();
  expect(state.refreshes).toBe(1);
});

test.each([
  ["that can do both is sent them", BOTH, {}, false],
  ["that can do both and says so asks for them", BOTH, { diagnostics: "pull" }, true],
  [
    "that cannot ask is sent them, whatever it says",
    { textDocument: { publishDiagnostics: {} } },
    { diagnostics: "pull" },
    false,
  ],
] as const)("a client %s", async (_, capabilities, options, pulls) => {
  const { client, state, provider } = await start(capabilities, options);
  expect(provider !== undefined).toBe(pulls);
  await client.sendRequest("textDocument/hover", { textDocument: NARRATIVE, position: { line: 0, character: 0 } });
  expect(state.published > 0).toBe(!pulls);
});
