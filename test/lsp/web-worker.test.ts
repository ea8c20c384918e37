import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { EXPORT, LIST_FILES, READ_FILE } from "../../server/src/protocol/messages.ts";

const DIST = join(import.meta.dirname, "../../dist");

type Message = {
  readonly jsonrpc: "2.0";
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: unknown;
};

type Worker = {
  onmessage?: (event: { readonly data: Message }) => void;
  readonly postMessage: (message: Message) => void;
  readonly addEventListener: () => void;
};

/** The built server in a world that has what a worker of a browser has, and neither a page nor Node. */
test("the server for browsers starts in a worker and reads packets through its editor", async () => {
  const script = join(DIST, "server.web.js");
  if (!existsSync(script)) throw new Error("There is no dist/server.web.js. Build it first: npm run build");
  const files: Readonly<Record<string, string>> = {
    "memory://host/packet.yaml": "packet: 1\n",
    "memory://host/narrative.md": "# Narrative\n\nIt fell to [$5M](gone.csv).\n",
  };
  const answers = new Map<number, (result: unknown) => void>();
  const published = new Map<string, string>();
  const worker: Worker = {
    postMessage: (message) => queueMicrotask(() => receive(message)),
    addEventListener: () => {},
  };
  const send = (message: Omit<Message, "jsonrpc">): void =>
    worker.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  const request = (id: number, method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      answers.set(id, resolve);
      send({ id, method, params });
    });

  function receive({ id, method, params, result }: Message): void {
    if (method === undefined && id !== undefined) answers.get(id)?.(result);
    else if (method === LIST_FILES && id !== undefined) send({ id, result: { uris: Object.keys(files) } });
    else if (method === READ_FILE && id !== undefined) {
      send({ id, result: { kind: "bytes", base64: btoa(files[params?.uri ?? ""] ?? "") } });
    } else if (method === "textDocument/publishDiagnostics") published.set(params?.uri ?? "", JSON.stringify(params));
  }

  const loaded: string[] = [];
  const importScripts = (url: string): void => {
    loaded.push(url);
    runInContext(readFileSync(join(DIST, "export.web.js"), "utf8"), context);
  };
  const edges = { queueMicrotask, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL, atob, btoa };
  // A worker is its own global scope.
  const context = createContext(Object.assign(worker, { self: worker, importScripts, ...edges }));
  runInContext(readFileSync(script, "utf8"), context);
  const uri = "memory://host/";
  await request(1, "initialize", {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { exportScript: "https://host/export.web.js" },
    workspaceFolders: [{ uri, name: "" }],
  });
  send({ method: "initialized", params: {} });
  const symbols = await request(2, "textDocument/documentSymbol", { textDocument: { uri: `${uri}narrative.md` } });
  expect(symbols).toMatchObject([{ name: "Narrative" }]);
  expect(published.get(`${uri}narrative.md`)).toContain("citation-target-missing");

  expect(loaded).toEqual([]);
  for (const [id, format] of (["deck", "slides", "document", "report"] as const).entries()) {
    const exported = await request(id + 3, EXPORT, { format });
    expect(exported).toMatchObject({ kind: "file", base64: expect.stringMatching(/^[\w+/]{100,}=*$/) });
  }
  expect(loaded).toEqual(["https://host/export.web.js"]);
});
