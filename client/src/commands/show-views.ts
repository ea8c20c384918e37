import * as vscode from "vscode";
import type { Dashboards } from "../views/dashboard-panel.ts";

/** "Show Dashboard" and "Show Readiness". */
export function registerShowViews(dashboards: Dashboards): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("throughline.showDashboard", () => dashboards.show()),
    vscode.commands.registerCommand("throughline.showReadiness", () =>
      vscode.commands.executeCommand("throughline.readiness.focus"),
    ),
  );
}
