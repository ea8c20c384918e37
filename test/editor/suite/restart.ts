import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { findingOn, findings } from "./packet-editor.ts";

export const restartTests: readonly NamedTest[] = [
  {
    name: "restarting the server brings every finding back",
    run: async () => {
      await findingOn("impact.md", "net-change-arithmetic", "−6.1");
      const before = findings("impact.md").length;
      await vscode.commands.executeCommand("throughline.restartServer");
      await eventually(
        `impact.md has ${before} findings again`,
        () => findings("impact.md").length === before || undefined,
      );
      await findingOn("narrative.md", "percent-for-points", "5.9%");
    },
  },
];
