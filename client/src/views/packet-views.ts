import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import {
  PACKET_VIEWS,
  type PacketView,
  type PacketViewsParams,
  SHOW_VIEWS,
  type ShowViewsParams,
} from "../../../server/src/protocol/views.ts";

/** What the server says of every packet. It is asked for while somebody watches, and costs nothing otherwise. */
export type PacketViews = vscode.Disposable & {
  /** The packets as they were last told; undefined before that. */
  readonly current: () => readonly PacketView[] | undefined;
  readonly watch: (listener: () => void) => vscode.Disposable;
};

export function followPacketViews(client: BaseLanguageClient): PacketViews {
  const listeners = new Set<() => void>();
  let packets: readonly PacketView[] | undefined;
  const tellServer = (): void => {
    if (client.state !== State.Running) return;
    const params: ShowViewsParams = { shown: listeners.size > 0 };
    void client.sendNotification(SHOW_VIEWS, params);
  };
  const subscriptions = vscode.Disposable.from(
    client.onNotification(PACKET_VIEWS, (params: PacketViewsParams) => {
      packets = params.packets;
      for (const listener of listeners) listener();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running && listeners.size > 0) tellServer();
    }),
  );
  return {
    current: () => packets,
    watch: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) tellServer();
      return new vscode.Disposable(() => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        packets = undefined;
        tellServer();
      });
    },
    dispose: () => {
      subscriptions.dispose();
      listeners.clear();
    },
  };
}
