import * as vscode from "vscode";
import type { PacketReadiness } from "../../../server/src/protocol/messages.ts";
import { packetInView } from "./packet-in-view.ts";
import type { PacketsHere } from "./packets-here.ts";

/** Shows how many gates of the packet in view are passed, of those that its profile asks for. */
export function registerStatusBar(packets: PacketsHere): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("throughline.readiness", vscode.StatusBarAlignment.Left, 10);
  item.name = "Throughline";
  item.command = "throughline.showDashboard";
  const show = (): void => {
    const packet = packetInView(packets.current());
    if (packet === undefined) {
      item.hide();
      return;
    }
    const passed = packet.gates.filter((gate) => gate.state === "passed").length;
    item.text = `$(checklist) ${passed}/${packet.gates.length}`;
    item.tooltip = tooltip(packet, passed);
    item.accessibilityInformation = {
      label: vscode.l10n.t("Throughline: {0} of {1} gates passed", passed, packet.gates.length),
      role: "button",
    };
    item.show();
  };
  return vscode.Disposable.from(item, packets.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show));
}

function tooltip(packet: PacketReadiness, passed: number): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.appendMarkdown("**");
  text.appendText(packet.name);
  text.appendMarkdown("** — ");
  text.appendText(vscode.l10n.t("{0} of {1} gates passed", passed, packet.gates.length));
  text.appendMarkdown("\n\n");
  for (const gate of packet.gates) {
    text.appendMarkdown(`${STATE_ICONS[gate.state]} `);
    text.appendText(`${gate.title}${gate.need > 0 ? ` (${vscode.l10n.t("{0} of {1}", gate.have, gate.need)})` : ""}`);
    text.appendMarkdown("\n\n");
  }
  return text;
}

const STATE_ICONS = { passed: "$(pass)", failed: "$(error)", "not-yet": "$(circle-outline)" } as const;
