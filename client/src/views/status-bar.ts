import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type PacketReadiness, READINESS, type ReadinessParams } from "../../../server/src/protocol/messages.ts";

/** Shows how many gates of the packet in view are passed, of those that its profile asks for. */
export function registerStatusBar(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("throughline.readiness", vscode.StatusBarAlignment.Left, 10);
  item.name = "Throughline";
  item.command = "workbench.actions.view.problems";
  let packets: readonly PacketReadiness[] = [];
  const show = (): void => {
    const packet = packetInView(packets);
    if (packet === undefined) {
      item.hide();
      return;
    }
    const passed = packet.gates.filter((gate) => gate.state === "passed").length;
    item.text = `$(checklist) ${passed}/${packet.gates.length}`;
    item.tooltip = tooltip(packet, passed);
    item.accessibilityInformation = {
      label: `Throughline: ${passed} of ${packet.gates.length} gates passed`,
      role: "button",
    };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    client.onNotification(READINESS, (params: ReadinessParams) => {
      packets = params.packets;
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

function packetInView(packets: readonly PacketReadiness[]): PacketReadiness | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return packets.length === 1 ? packets[0] : undefined;
  return packets
    .filter(({ root }) => uri.startsWith(root.endsWith("/") ? root : `${root}/`))
    .toSorted((left, right) => right.root.length - left.root.length)[0];
}

function tooltip(packet: PacketReadiness, passed: number): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.appendMarkdown("**");
  text.appendText(packet.name);
  text.appendMarkdown(`** — ${passed} of ${packet.gates.length} gates passed\n\n`);
  for (const gate of packet.gates) {
    text.appendMarkdown(`${STATE_ICONS[gate.state]} `);
    text.appendText(`${gate.title}${gate.need > 0 ? ` (${gate.have} of ${gate.need})` : ""}`);
    text.appendMarkdown("\n\n");
  }
  return text;
}

const STATE_ICONS = { passed: "$(pass)", failed: "$(error)", "not-yet": "$(circle-outline)" } as const;
