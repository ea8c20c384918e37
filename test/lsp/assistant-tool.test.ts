import { expect, test } from "vitest";
import { HoverRequest, InitializedNotification, InitializeRequest } from "vscode-languageserver/node";
import { ASSISTANT_TOOL, type AssistantToolResult } from "../../server/src/protocol/messages.ts";
import { connect, listen } from "./editor-end.ts";
import { memoryFiles } from "./memory-files.ts";
import { uriOf } from "./places.ts";

const FILES = {
  "/w/p/packet.yaml": "packet: 1\n",
  "/w/p/narrative.md": "# Narrative\n\nIt fell to [$5M](cost.csv#cell=2,2).\n",
  "/w/p/cost.csv": "line,fy2026_usd\nCost,5000000\n",
  "/w/q/packet.yaml": "packet: 1\n",
  "/w/q/narrative.md": "# Narrative\n",
};

async function start() {
  const client = connect(memoryFiles(FILES), new Set());
  const state = listen(client, {});
  client.listen();
  await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: {} } },
    workspaceFolders: [{ uri: uriOf(""), name: "w" }],
  });
  await client.sendNotification(InitializedNotification.type, {});
  const ask = (tool: string, input: object, file?: string): Promise<AssistantToolResult> =>
    client.sendRequest(ASSISTANT_TOOL, { tool, input, ...(file !== undefined && { uri: uriOf(file) }) });
  return { client, state, ask };
}

test("a tool answers for the packet that it is asked about, or that is being edited", async () => {
  const { ask } = await start();
  const figures = { kind: "answer", value: { figures: [{ figure: "$5M", verdict: "agrees" }] } };
  expect(await ask("list_figures", {}, "p/narrative.md")).toMatchObject(figures);
  expect(await ask("list_figures", { packet: "p" }, "q/narrative.md")).toMatchObject(figures);
  expect(await ask("list_figures", {})).toEqual({ kind: "mistake", message: "name the packet, one of /w/p, /w/q" });
  expect(await ask("list_figures", { file: 1 })).toEqual({ kind: "mistake", message: "file is a string" });
});

test("a draft is checked without a trace of it in what the editor shows", async () => {
  const { client, state, ask } = await start();
  const draft = await ask("check_draft", { packet: "p", text: "It fell to [$9M](cost.csv#cell=2,2)." });
  expect(draft).toMatchObject({ value: { figures: [{ line: 1, figure: "$9M", verdict: "contradicts" }] } });
  expect(await ask("list_figures", { packet: "p" })).toMatchObject({ value: { figures: [{ figure: "$5M" }] } });
  const before = JSON.stringify([...state.diagnostics]);
  await client.sendRequest(HoverRequest.type, {
    textDocument: { uri: uriOf("p/narrative.md") },
    position: { line: 0, character: 0 },
  });
  expect(JSON.stringify([...state.diagnostics])).toBe(before);
  expect(state.complaints).toEqual([]);
});
