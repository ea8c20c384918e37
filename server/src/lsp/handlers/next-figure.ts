import type { NextFigureParams, NextFigureResult } from "../../protocol/views.ts";
import { toOffset, toRange } from "../convert.ts";
import { fileIdOf } from "../file-id.ts";
import { packetAround } from "../packet-around.ts";
import type { Session } from "../session.ts";

/** The unbacked figure behind a position, in the order of the files; the packet's first where none follows. */
export function nextFigure(session: Session, { uri, position }: NextFigureParams): NextFigureResult {
  const file = uri === undefined ? undefined : fileIdOf(uri);
  const packet = packetAround(session.snapshot().packets, file);
  if (packet === undefined) return { kind: "no-packet" };
  const unbacked = packet.figures().filter(({ verdict }) => verdict === "unbacked");
  const offset = file === undefined || position === undefined ? -1 : toOffset(session.lined(file), position);
  const behind = unbacked.find(
    (figure) => file !== undefined && (figure.file > file || (figure.file === file && figure.span.start > offset)),
  );
  const next = behind ?? unbacked[0];
  if (next === undefined) return { kind: "none" };
  return { kind: "figure", link: { uri: session.uri(next.file), range: toRange(session.lined(next.file), next.span) } };
}
