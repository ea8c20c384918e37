import * as vscode from "vscode";
import type { PacketView, ViewLink } from "../../../server/src/protocol/views.ts";
import type { FromPage, PageState, ToPage } from "../dashboard/messages.ts";
import { dashboardHtml } from "./dashboard-html.ts";
import { openLink } from "./open-link.ts";
import { packetInView } from "./packet-in-view.ts";
import type { PacketViews } from "./packet-views.ts";
import type { PacketsHere } from "./packets-here.ts";
import { sayNoPacket } from "./say-no-packet.ts";

/** The dashboards that are open, one for each packet at most. */
export type Dashboards = vscode.Disposable & {
  /** Shows the dashboard of the packet in view beside its editor; says so where there is none. */
  readonly show: () => Promise<void>;
};

export function createDashboards(packets: PacketsHere, views: PacketViews, extension: vscode.Uri): Dashboards {
  const panels = new Map<string, vscode.WebviewPanel>();
  const dist = vscode.Uri.joinPath(extension, "dist");

  function adopt(panel: vscode.WebviewPanel, root: string): void {
    panels.set(root, panel);
    panel.iconPath = vscode.Uri.joinPath(extension, "media", "icon.svg");
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const post = (): void => {
      const told = views.current();
      if (told === undefined || !panel.visible) return;
      const view = told.find((packet) => packet.root === root);
      if (view !== undefined) panel.title = vscode.l10n.t("{0}: Dashboard", view.name);
      void panel.webview.postMessage(messageFor(view));
    };
    const watching = views.watch(post);
    const subscriptions = vscode.Disposable.from(
      watching,
      panel.webview.onDidReceiveMessage((message: FromPage) => {
        switch (message.kind) {
          case "ready":
            return post();
          case "open":
            return open(message.link, root, panel);
          case "sync-storyline":
            return vscode.commands.executeCommand("throughline.syncStoryline", root);
        }
      }),
      panel.onDidChangeViewState(post),
    );
    panel.onDidDispose(() => {
      panels.delete(root);
      subscriptions.dispose();
    });
    panel.webview.html = dashboardHtml(panel.webview, dist);
  }

  const serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
    deserializeWebviewPanel: async (panel, state: PageState | undefined) => {
      if (state === undefined) panel.dispose();
      else adopt(panel, state.root);
    },
  });

  return {
    show: async () => {
      const root = await rootInView(packets, views);
      if (root === undefined) return;
      const known = panels.get(root);
      if (known !== undefined) return known.reveal();
      const column = vscode.window.activeTextEditor === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
      adopt(
        vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t("Dashboard"), {
          viewColumn: column,
          preserveFocus: false,
        }),
        root,
      );
    },
    dispose: () => {
      serializer.dispose();
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

const VIEW_TYPE = "throughline.dashboard";

/** Beside the dashboard, where the packet's documents are read. */
async function open(link: ViewLink, root: string, panel: vscode.WebviewPanel): Promise<void> {
  if (!link.uri.startsWith(root.endsWith("/") ? root : `${root}/`)) return;
  const beside = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel.viewColumn)?.viewColumn;
  await openLink(link, beside ?? vscode.ViewColumn.Beside);
}

function messageFor(view: PacketView | undefined): ToPage {
  if (view === undefined) return { kind: "gone", text: vscode.l10n.t("This packet is not there any more.") };
  return { kind: "show", view, words: vscode.l10n.bundle ?? {} };
}

/** Of the packets that are known; where none is yet, the server says once it has looked. */
async function rootInView(packets: PacketsHere, views: PacketViews): Promise<string | undefined> {
  const known: readonly NamedPacket[] = packets.current().length > 0 ? packets.current() : await firstPackets(views);
  const only = packetInView(known) ?? (known.length === 1 ? known[0] : undefined);
  if (only !== undefined) return only.root;
  if (known.length === 0) {
    await sayNoPacket();
    return undefined;
  }
  const items = known.map(({ root, name }) => ({
    label: name,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(root)),
    root,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which packet?") });
  return picked?.root;
}

type NamedPacket = { readonly root: string; readonly name: string };

function firstPackets(views: PacketViews): Promise<readonly NamedPacket[]> {
  return new Promise((resolve) => {
    const watching = views.watch(() => {
      resolve(views.current() ?? []);
      watching.dispose();
    });
  });
}
