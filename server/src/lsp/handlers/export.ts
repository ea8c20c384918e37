import type { CancellationToken } from "vscode-languageserver";
import { EXPORT_NAMES } from "../../export/export-format.ts";
import type { ExportPacket } from "../../export/export-packet.ts";
import { toBase64 } from "../../protocol/base64.ts";
import type { ExportParams, ExportResult } from "../../protocol/messages.ts";
import { fileIdOf, uriOf } from "../file-id.ts";
import { packetAround } from "../packet-around.ts";
import type { Session } from "../session.ts";

/** Loads the code that writes exports, which no keystroke should pay for. A worker is told where it is. */
export type LoadExports = (script: string | undefined) => Promise<ExportPacket>;

/** Undefined where the client no longer wants it. */
export async function exportFor(
  session: Session,
  { format, uri }: ExportParams,
  load: LoadExports,
  token: CancellationToken,
): Promise<ExportResult | undefined> {
  const packet = packetAround(session.snapshot().packets, uri === undefined ? undefined : fileIdOf(uri));
  if (packet === undefined) return { kind: "no-packet" };
  const exportPacket = await load(session.features.exportScript);
  if (token.isCancellationRequested) return undefined;
  const exported = await exportPacket(format, packet.exportable());
  if (exported.kind === "nothing") return exported;
  const { bytes, warnings } = exported;
  return { kind: "file", name: EXPORT_NAMES[format], folder: uriOf(packet.root), base64: toBase64(bytes), warnings };
}
