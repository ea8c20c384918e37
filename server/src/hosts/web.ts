import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createEngine } from "../engine.ts";
import { serve } from "../lsp/server.ts";
import { clientFiles } from "./client-files.ts";
import { today } from "./today.ts";
import { VERSION } from "./version.ts";

/** The language server as a worker of the editor in a browser. */
declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

serve(connection, {
  engine: createEngine({ today }),
  files: clientFiles(connection),
  version: VERSION,
  delay: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
});
