import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createEngine } from "../engine.ts";
import type { ExportPacket } from "../export/export-packet.ts";
import { serve } from "../lsp/server.ts";
import { clientFiles } from "./client-files.ts";
import { today } from "./today.ts";
import { VERSION } from "./version.ts";

/** The language server as a worker of the editor in a browser. */
declare const self: DedicatedWorkerGlobalScope & { readonly throughlineExportPacket?: ExportPacket };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

serve(connection, {
  engine: createEngine({ today }),
  files: clientFiles(connection),
  version: VERSION,
  loadExports: async (script) => {
    if (self.throughlineExportPacket === undefined) importScripts(script ?? "export.web.js");
    if (self.throughlineExportPacket === undefined) throw new Error("the code that writes exports cannot be loaded");
    return self.throughlineExportPacket;
  },
  delay: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
});
