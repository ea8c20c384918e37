import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

/** What it costs a language server to follow a writer. Milliseconds, and megabytes. */
export type Typing = {
  readonly initialize: number;
  /** From the opening of the document to its first diagnostics. */
  readonly first: number;
  readonly median: number;
  readonly slowest: number;
  readonly memory: number;
};

/**
 * Starts a language server over stdio, opens the document and types letters in its prose, each when the diagnostics for the letter before
 * have come. `slowest` is the 99th percentile.
 */
export async function typingLatency(command: readonly string[], document: string, edits: number): Promise<Typing> {
  const [program = "", ...args] = command;
  const server = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    const uri = pathToFileURL(document).href;
    const root = pathToFileURL(dirname(document)).href;
    const diagnosed = diagnosticsOf(connection, uri);
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
      items.map(() => ({})),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
    let start = performance.now();
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: "bench" }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: { publishDiagnostics: { versionSupport: true }, synchronization: {} },
      },
    });
    const initialize = performance.now() - start;
    await connection.sendNotification("initialized", {});
    const text = readFileSync(document, "utf8");
    start = performance.now();
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
    await diagnosed(1);
    const first = performance.now() - start;
    const times: number[] = [];
    for (const [index, position] of positionsIn(text, edits).entries()) {
      const version = index + 2;
      const range = { start: position, end: position };
      start = performance.now();
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range, text: "x" }],
      });
      await diagnosed(version);
      times.push(performance.now() - start);
    }
    times.sort((left, right) => left - right);
    const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
    return { initialize, first, median: at(0.5), slowest: at(0.99), memory: residentMegabytes(server.pid) };
  } finally {
    connection.dispose();
    server.kill("SIGKILL");
  }
}

type Connection = ReturnType<typeof createMessageConnection>;

/** Waits for the diagnostics of a version, or of the file where a server names no versions. */
function diagnosticsOf(connection: Connection, uri: string): (version: number) => Promise<void> {
  let waiting: { readonly version: number; readonly done: () => void } | undefined;
  let last = 0;
  connection.onNotification("textDocument/publishDiagnostics", (sent: { uri: string; version?: number }) => {
    if (decodeURIComponent(sent.uri) !== decodeURIComponent(uri)) return;
    last = sent.version ?? last + 1;
    if (waiting !== undefined && last >= waiting.version) waiting.done();
  });
  return (version) =>
    new Promise((done) => {
      waiting = { version, done };
      if (last >= version) done();
    });
}

/** Places in the prose, all over the document. */
function positionsIn(text: string, count: number): readonly { readonly line: number; readonly character: number }[] {
  const lines = text.split("\n");
  const prose = lines.flatMap((line, index) => (/^[A-Z].{40}/.test(line) ? [index] : []));
  return Array.from({ length: count }, (_, index) => {
    const line = prose[Math.floor(((index * 7919) % count) * (prose.length / count))] ?? 0;
    return { line, character: Math.floor((lines[line]?.length ?? 0) / 2) };
  });
}

function residentMegabytes(pid: number | undefined): number {
  try {
    const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
