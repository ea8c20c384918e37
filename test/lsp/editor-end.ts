import { PassThrough } from "node:stream";
import {
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type MessageConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver/node";
import { createEngine } from "../../server/src/engine.ts";
import { exportPacket } from "../../server/src/export/export-packet.ts";
import { serve } from "../../server/src/lsp/server.ts";
import { READINESS, type ReadinessParams } from "../../server/src/protocol/messages.ts";
import { PACKET_VIEWS, type PacketView, type PacketViewsParams } from "../../server/src/protocol/views.ts";
import type { MemoryFiles } from "./memory-files.ts";
import { fileOf } from "./places.ts";

/** The client's end of a pair of streams, with a server at the other. */
export function connect(disk: MemoryFiles, timers: Set<() => void>): MessageConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    engine: createEngine({ today: () => TODAY }),
    files: disk,
    version: "0.0.0",
    rulePages: "file:///docs/rules/",
    loadExports: async () => exportPacket,
    delay: (milliseconds, task) => {
      if (milliseconds === 0) {
        const soon = setImmediate(task);
        return () => clearImmediate(soon);
      }
      timers.add(task);
      return () => timers.delete(task);
    },
  });
  return createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

/** The day that the server reckons from. */
const TODAY = "2027-01-15";

/** What the editor has been told. */
export type EditorState = {
  settings: object;
  readiness: ReadinessParams | undefined;
  inlayHintRefreshes: number;
  codeLensRefreshes: number;
  /** Each time that it was told of them. */
  readonly views: (readonly PacketView[])[];
  readonly diagnostics: Map<string, readonly Diagnostic[]>;
  readonly published: string[];
  readonly registered: string[];
  readonly complaints: string[];
  /** What progress was shown, as `begin title`, `report message` and `end`. */
  readonly progress: string[];
  /** The token of the last progress. */
  progressToken: number | string;
};

export function listen(client: MessageConnection, settings: object): EditorState {
  const state: EditorState = {
    settings,
    readiness: undefined,
    inlayHintRefreshes: 0,
    codeLensRefreshes: 0,
    views: [],
    diagnostics: new Map(),
    published: [],
    registered: [],
    complaints: [],
    progress: [],
    progressToken: "",
  };
  client.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    state.diagnostics.set(fileOf(uri), diagnostics);
    state.published.push(`${fileOf(uri)}@${version ?? "disk"}: ${diagnostics.length}`);
  });
  client.onNotification(READINESS, (params: ReadinessParams) => {
    state.readiness = params;
  });
  client.onNotification(PACKET_VIEWS, ({ packets }: PacketViewsParams) => {
    state.views.push(packets);
  });
  client.onNotification(LogMessageNotification.type, ({ message }) => {
    state.complaints.push(message);
  });
  client.onRequest(RegistrationRequest.type, ({ registrations }) => {
    state.registered.push(...registrations.map(({ method }) => method));
  });
  client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => state.settings));
  client.onRequest(InlayHintRefreshRequest.type, () => {
    state.inlayHintRefreshes += 1;
  });
  client.onRequest(CodeLensRefreshRequest.type, () => {
    state.codeLensRefreshes += 1;
  });
  client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    state.progressToken = token;
    client.onProgress(WorkDoneProgress.type, token, (value) => {
      const words = value.kind === "begin" ? value.title : value.kind === "report" ? value.message : "";
      state.progress.push(`${value.kind} ${words}`.trim());
    });
  });
  client.onRequest((method: string) => {
    state.complaints.push(`unhandled request ${method}`);
    return null;
  });
  client.onUnhandledNotification(({ method }) => {
    state.complaints.push(`unhandled notification ${method}`);
  });
  client.onError(([error]) => {
    state.complaints.push(error.message);
  });
  return state;
}
