import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type PacketReadiness, READINESS, type ReadinessParams } from "../../../server/src/protocol/messages.ts";

/** Where every packet stands, as the server says when it changes. */
export type PacketsHere = vscode.Disposable & {
  readonly current: () => readonly PacketReadiness[];
  readonly onDidChange: vscode.Event<void>;
};

/** Follows the packets, and tells the editor whether there are any, for its menus to show what can be done with them. */
export function followPackets(client: BaseLanguageClient): PacketsHere {
  const changed = new vscode.EventEmitter<void>();
  let packets: readonly PacketReadiness[] = [];
  let said = false;
  const subscription = client.onNotification(READINESS, (params: ReadinessParams) => {
    packets = params.packets;
    const some = packets.length > 0;
    if (some !== said) void vscode.commands.executeCommand("setContext", "throughline.hasPackets", some);
    said = some;
    changed.fire();
  });
  return {
    current: () => packets,
    onDidChange: changed.event,
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}
