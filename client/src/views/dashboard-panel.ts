import * as vscode from "vscode";
import type { PacketView, ViewLink } from "../../../server/src/protocol/views.ts";
import type { FromPage, PageState, ToPage } from "../dashboard/messages.ts";
import { dashboardHtml } from "./dashboard-html.ts";
import { openLink } from "./open-link.ts";
import { packetInView } from "./packet-in-view.ts";
import type { PacketViews } from "./packet-views.ts";

/** The dashboards that are open, one for each packet at most. */
export type Dashboards = vscode.Disposable & {
  /** Shows the dashboard of the packet in view beside its editor; says so where there is none. */
  readonly show: () => Promise<void>;
};

export function createDashboards(views: PacketViews, extension: vscode.Uri): Dashboards {
  const panels = new Map<string, vscode.WebviewPanel>();
  const dist = vscode.Uri.joinPath(extension, "dist");

  function adopt(panel: vscode.WebviewPanel, root: string): void {
    panels.set(root, panel);
    panel.iconPath = vscode.Uri.joinPath(extension, "media", "icon.svg");
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const post = (): void => {
      const packets = views.current();
      if (packets === undefined || !panel.visible) return;
      const view = packets.find((packet) => packet.root === root);
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
      const root = await rootInView(views);
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

/** Waits for the first word of the server, which is asked for here if nobody has. */
async function rootInView(views: PacketViews): Promise<string | undefined> {
  const packets = views.current() ?? (await nextPackets(views));
  const only = packetInView(packets) ?? (packets.length === 1 ? packets[0] : undefined);
  if (only !== undefined) return only.root;
  if (packets.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "There is no packet here: no folder with a packet.yaml, and no Markdown file with a `packet:` key.",
      ),
    );
    return undefined;
  }
  const items = packets.map(({ root, name }) => ({
    label: name,
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(root)),
    root,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which packet?") });
  return picked?.root;
}

function nextPackets(views: PacketViews): Promise<readonly PacketView[]> {
  return new Promise((resolve) => {
    const watching = views.watch(() => {
      resolve(views.current() ?? []);
      // The one who asked may watch from now on, so that the server need not begin anew.
      setTimeout(() => watching.dispose(), 1000);
    });
  });
}

/** Both extension hosts have it. */
declare function setTimeout(task: () => void, milliseconds: number): unknown;
