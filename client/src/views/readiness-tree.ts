import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { EXPLAIN_GATE, type ExplainGateParams, type ExplainGateResult } from "../../../server/src/protocol/messages.ts";
import type { PacketView, ViewLink } from "../../../server/src/protocol/views.ts";
import { toRange } from "./open-link.ts";
import type { PacketViews } from "./packet-views.ts";
import type { PacketsHere } from "./packets-here.ts";

type Gate = PacketView["gates"][number];
type Finding = Gate["problems"][number];

/** A line of the tree. */
export type ReadinessNode =
  | { readonly kind: "packet"; readonly packet: PacketView }
  | { readonly kind: "gate"; readonly root: string; readonly gate: Gate }
  | { readonly kind: "others"; readonly findings: readonly Finding[] }
  | { readonly kind: "missing"; readonly text: string }
  | { readonly kind: "finding"; readonly finding: Finding };

/** "Readiness": the gates, and under each what holds it shut. It is told of changes while it is in view. */
export function registerReadinessTree(
  views: PacketViews,
  packets: PacketsHere,
  client: BaseLanguageClient,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const tree = vscode.window.createTreeView<ReadinessNode>("throughline.readiness", {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node === undefined ? roots(views.current() ?? []) : childrenOf(node)),
      getTreeItem: itemOf,
      resolveTreeItem: (item, node, token) => (node.kind === "gate" ? withGateHover(item, node, client, token) : item),
    },
    showCollapseAll: true,
  });
  let watching: vscode.Disposable | undefined;
  const follow = (): void => {
    if (tree.visible) watching ??= views.watch(() => changed.fire(undefined));
    else {
      watching?.dispose();
      watching = undefined;
    }
  };
  follow();
  const count = (): void => {
    const shut = packets.current().flatMap(({ gates }) => gates.filter(({ state }) => state === "failed")).length;
    tree.badge = shut === 0 ? undefined : { value: shut, tooltip: vscode.l10n.t("{0} gates are not passed", shut) };
  };
  return vscode.Disposable.from(tree, changed, tree.onDidChangeVisibility(follow), packets.onDidChange(count), {
    dispose: () => watching?.dispose(),
  });
}

function roots(packets: readonly PacketView[]): ReadinessNode[] {
  const [only, another] = packets;
  if (only !== undefined && another === undefined) return gatesOf(only);
  return packets.map((packet) => ({ kind: "packet", packet }));
}

function childrenOf(node: ReadinessNode): ReadinessNode[] {
  switch (node.kind) {
    case "packet":
      return gatesOf(node.packet);
    case "gate":
      return node.gate.problems.length > 0
        ? node.gate.problems.map((finding) => ({ kind: "finding", finding }))
        : [{ kind: "missing", text: node.gate.what }];
    case "others":
      return node.findings.map((finding) => ({ kind: "finding", finding }));
    case "missing":
    case "finding":
      return [];
  }
}

function gatesOf({ root, gates, others }: PacketView): ReadinessNode[] {
  const nodes: ReadinessNode[] = gates.map((gate) => ({ kind: "gate", root, gate }));
  return others.length === 0 ? nodes : [...nodes, { kind: "others", findings: others }];
}

function itemOf(node: ReadinessNode): vscode.TreeItem {
  switch (node.kind) {
    case "packet":
      return packetItem(node.packet);
    case "gate":
      return gateItem(node.gate);
    case "others":
      return othersItem(node.findings.length);
    case "missing":
      return new vscode.TreeItem(node.text);
    case "finding":
      return findingItem(node.finding);
  }
}

function packetItem({ root, name, gates }: PacketView): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const passed = gates.filter(({ state }) => state === "passed").length;
  item.id = root;
  item.description = vscode.l10n.t("{0} of {1} gates passed", passed, gates.length);
  item.iconPath = new vscode.ThemeIcon("folder-library");
  return item;
}

function gateItem({ title, state, have, need }: Gate): vscode.TreeItem {
  const item = new vscode.TreeItem(
    title,
    state === "failed" ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.description = need > 0 ? vscode.l10n.t("{0} of {1}", have, need) : "";
  item.iconPath = new vscode.ThemeIcon(...GATE_ICONS[state]);
  item.accessibilityInformation = { label: `${title}: ${GATE_WORDS[state]()}, ${item.description}` };
  return item;
}

/** What the gate asks for, and where the packet stands; VS Code asks when the mouse rests on an item without a tooltip. */
async function withGateHover(
  item: vscode.TreeItem,
  { root, gate: { id, what, why } }: Extract<ReadinessNode, { kind: "gate" }>,
  client: BaseLanguageClient,
  token: vscode.CancellationToken,
): Promise<vscode.TreeItem> {
  const params: ExplainGateParams = { root, gate: id };
  const { markdown } = await client.sendRequest<ExplainGateResult>(EXPLAIN_GATE, params, token);
  item.tooltip = markdown === undefined ? `${what}\n\n${why}` : new vscode.MarkdownString(markdown);
  return item;
}

function othersItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Other findings"), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon("list-unordered");
  return item;
}

function findingItem({ rule, severity, message, link, fixable }: Finding): vscode.TreeItem {
  // A label knows no code.
  const text = message.replaceAll("`", "");
  const item = new vscode.TreeItem(text);
  item.description = placeOf(link);
  item.tooltip = `${text}\n\n${rule}, ${placeOf(link)}`;
  item.iconPath = new vscode.ThemeIcon(...SEVERITY_ICONS[severity]);
  item.contextValue = fixable ? "throughline.finding.fixable" : "throughline.finding";
  item.command = {
    command: "vscode.open",
    title: vscode.l10n.t("Go to Finding"),
    arguments: [vscode.Uri.parse(link.uri), { selection: toRange(link.range), preserveFocus: true }],
  };
  return item;
}

function placeOf({ uri, range }: ViewLink): string {
  return `${uri.slice(uri.lastIndexOf("/") + 1)}:${range.start.line + 1}`;
}

type Icon = readonly [id: string, color: vscode.ThemeColor];

const GATE_ICONS: Readonly<Record<Gate["state"], Icon>> = {
  passed: ["pass", new vscode.ThemeColor("testing.iconPassed")],
  failed: ["error", new vscode.ThemeColor("list.errorForeground")],
  "not-yet": ["circle-large-outline", new vscode.ThemeColor("descriptionForeground")],
};

const GATE_WORDS: Readonly<Record<Gate["state"], () => string>> = {
  passed: () => vscode.l10n.t("passed"),
  failed: () => vscode.l10n.t("not passed"),
  "not-yet": () => vscode.l10n.t("not begun"),
};

const SEVERITY_ICONS: Readonly<Record<Finding["severity"], Icon>> = {
  error: ["error", new vscode.ThemeColor("problemsErrorIcon.foreground")],
  warning: ["warning", new vscode.ThemeColor("problemsWarningIcon.foreground")],
  info: ["info", new vscode.ThemeColor("problemsInfoIcon.foreground")],
};
