import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import {
  createMessageConnection,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type MessageConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const ROOT = join(import.meta.dirname, "../..");

/** The built server as an editor starts it, or the command line as a server. */
const WAYS: readonly (readonly [string, readonly string[]])[] = [
  ["dist/server.js --stdio", ["dist/server.js", "--stdio"]],
  ["dist/server.js without arguments", ["dist/server.js"]],
  ["throughline lsp --stdio", ["dist/cli.js", "lsp", "--stdio"]],
  ["throughline lsp", ["dist/cli.js", "lsp"]],
];

type Server = {
  readonly connection: MessageConnection;
  /** The exit code, and all that was said on the error stream. */
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
  readonly process: ChildProcessWithoutNullStreams;
};

function start(args: readonly string[]): Server {
  if (!existsSync(join(ROOT, "dist/server.js")))
    throw new Error("There is no dist/server.js. Build it first: npm run build");
  const server = spawn(process.execPath, args, { cwd: ROOT });
  onTestFinished(() => void server.kill());
  let errors = "";
  server.stderr.on("data", (chunk) => {
    errors += String(chunk);
  });
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    server.on("exit", (code) => resolve({ code, errors }));
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  onTestFinished(() => connection.dispose());
  connection.listen();
  return { connection, ended, process: server };
}

async function initialize(connection: MessageConnection, folder: string): Promise<void> {
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "packet" }],
    capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
}

test.each(WAYS)("%s serves a packet from disk until it is told to end", async (_, args) => {
  const { connection, ended } = start(args);
  const published = new Map<string, PublishDiagnosticsParams>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.set(params.uri.slice(params.uri.lastIndexOf("/") + 1), params);
  });
  const folder = join(ROOT, "examples/returns-draft");
  await initialize(connection, folder);
  const uri = pathToFileURL(join(folder, "narrative.md")).href;
  expect(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })).not.toEqual([]);
  const finding = published.get("impact.md")?.diagnostics.find(({ code }) => code === "net-change-arithmetic");
  expect(readFileSync(new URL(finding?.codeDescription?.href ?? ""), "utf8")).toContain("# net-change-arithmetic");
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await ended).toEqual({ code: 0, errors: "" });
});

test("a server ends with its editor", async () => {
  const { connection, ended, process: server } = start(["dist/server.js", "--stdio"]);
  await initialize(connection, join(ROOT, "examples/returns"));
  server.stdin.end();
  expect((await ended).code).toBe(1);
});

test("a server survives a file that is no text and a document of one very long line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "packet.yaml"), "packet: [1\n");
  writeFileSync(join(folder, "narrative.md"), Uint8Array.from([0xff, 0x00, 0xd8, 0x80]));
  writeFileSync(join(folder, "close.csv"), '"unbalanced,1\n');
  const { connection } = start(["dist/server.js", "--stdio"]);
  await initialize(connection, folder);
  const uri = pathToFileURL(join(folder, "email.md")).href;
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "markdown", version: 1, text: `It cost ${"very ".repeat(1_000_000)}much` },
  });
  const position = { line: 0, character: 5 };
  expect(await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })).toBeNull();
});
