import { type Connection, RequestType } from "vscode-languageserver";
import {
  NEW_PACKET,
  NEXT_FIGURE,
  type NewPacketParams,
  type NewPacketResult,
  type NextFigureParams,
  type NextFigureResult,
  type PacketParams,
  SHOW_VIEWS,
  type ShowViewsParams,
  SYNC_STORYLINE,
  type SyncStorylineResult,
} from "../protocol/views.ts";
import { layOutPacket } from "./handlers/new-packet.ts";
import { nextFigure } from "./handlers/next-figure.ts";
import { syncStoryline } from "./handlers/sync-storyline.ts";
import { onceSettled } from "./once-settled.ts";
import type { Session } from "./session.ts";

/** Serves the views and commands of an editor that has them. */
export function answerViews(connection: Connection, session: Session): void {
  const whenSettled = onceSettled(session);
  connection.onNotification(SHOW_VIEWS, ({ shown }: ShowViewsParams) => session.showViews(shown));
  connection.onRequest(new RequestType<NextFigureParams, NextFigureResult, void>(NEXT_FIGURE), whenSettled(nextFigure));
  connection.onRequest(
    new RequestType<PacketParams, SyncStorylineResult, void>(SYNC_STORYLINE),
    whenSettled(syncStoryline),
  );
  connection.onRequest(new RequestType<NewPacketParams, NewPacketResult, void>(NEW_PACKET), whenSettled(layOutPacket));
}
