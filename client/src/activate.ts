import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerExplainRule } from "./commands/explain-rule.ts";
import { registerExportCalendar } from "./commands/export-calendar.ts";
import { registerExportDeck } from "./commands/export-deck.ts";
import { registerExportDocument } from "./commands/export-document.ts";
import { registerExportReport } from "./commands/export-report.ts";
import { registerExportSlides } from "./commands/export-slides.ts";
import { registerFixFinding } from "./commands/fix-finding.ts";
import { registerMakePacket } from "./commands/make-packet.ts";
import { registerNewPacket } from "./commands/new-packet.ts";
import { registerNextUnbackedFigure } from "./commands/next-unbacked-figure.ts";
import { registerOpenSample } from "./commands/open-sample.ts";
import { registerRestartServer } from "./commands/restart-server.ts";
import { registerShowOutput } from "./commands/show-output.ts";
import { registerShowViews } from "./commands/show-views.ts";
import { registerSyncStoryline } from "./commands/sync-storyline.ts";
import { registerLanguageModelTools } from "./language-model-tools.ts";
import { provideRulePages } from "./rule-pages.ts";
import { serveFiles } from "./serve-files.ts";
import { registerShowReferences } from "./show-references.ts";
import { createDashboards } from "./views/dashboard-panel.ts";
import { followPacketViews } from "./views/packet-views.ts";
import { followPackets } from "./views/packets-here.ts";
import { registerReadinessTree } from "./views/readiness-tree.ts";
import { registerStatusBar } from "./views/status-bar.ts";

export type Running = { readonly stop: () => Promise<void> };

/** Wires commands and views to the server and starts it. */
export async function activateWith(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<Running> {
  const packets = followPackets(client);
  const views = followPacketViews(client);
  const dashboards = createDashboards(packets, views, context.extensionUri);
  context.subscriptions.push(
    packets,
    views,
    dashboards,
    registerStatusBar(packets),
    registerReadinessTree(views, packets, client),
    registerShowViews(dashboards),
    provideRulePages(context),
    serveFiles(client),
    registerExplainRule(client),
    registerExportDeck(client),
    registerExportSlides(client),
    registerExportDocument(client),
    registerExportCalendar(client),
    registerExportReport(client),
    registerFixFinding(client),
    registerMakePacket(),
    registerNewPacket(client),
    registerNextUnbackedFigure(client),
    registerOpenSample(context),
    registerRestartServer(client),
    registerShowOutput(client),
    registerShowReferences(client),
    registerSyncStoryline(client),
    registerLanguageModelTools(context, client),
  );
  await client.start();
  return { stop: () => client.dispose() };
}
