import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createEngine } from "../engine.ts";
import { serve } from "../lsp/server.ts";
import { clientFiles } from "./client-files.ts";
import { nodeFiles } from "./node-files.ts";
import { today } from "./today.ts";
import { VERSION } from "./version.ts";

/** The language server as a process: over the transport that its arguments name, else over its standard streams. */
const namesTransport = process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)(=|$)/.test(argument));
const connection = namesTransport
  ? createConnection(ProposedFeatures.all)
  : createConnection(process.stdin, process.stdout);
const editorFiles = clientFiles(connection);

serve(connection, {
  engine: createEngine({ today }),
  files: {
    list: (folder) => (isLocal(folder) ? nodeFiles : editorFiles).list(folder),
    read: (file, mostBytes) => (isLocal(file) ? nodeFiles : editorFiles).read(file, mostBytes),
  },
  version: VERSION,
  loadExports: async () => (await import("../export/export-packet.ts")).exportPacket,
  rulePages: new URL("../../docs/rules/", import.meta.url).href,
  delay: (milliseconds, task) => (milliseconds === 0 ? whenNoMessageWaits(task) : later(milliseconds, task)),
});

/** A name with a scheme is a file of some other file system, which only the editor can reach. */
function isLocal(file: string): boolean {
  return !file.includes("://");
}

/** The connection hands over a message in each turn of the event loop, so that a whole turn without one tells. A timer takes a millisecond. */
function whenNoMessageWaits(task: () => void): () => void {
  let next = setImmediate(() => {
    next = setImmediate(task);
  });
  return () => clearImmediate(next);
}

function later(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}
