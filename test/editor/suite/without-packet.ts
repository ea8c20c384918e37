import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assert } from "./assert.ts";
import { EXTENSION_ID, findings, open } from "./packet-editor.ts";
import { suiteOf } from "./run-suite.ts";

/** Runs in a folder of Markdown that is no packet. */
const tests: readonly NamedTest[] = [
  {
    name: "a folder without a packet does not activate the extension",
    run: async () => {
      await open("README.md");
      await startupFinished();
      const extension = vscode.extensions.getExtension(EXTENSION_ID);
      assert(extension !== undefined, "the extension is not installed");
      assert(!extension.isActive, "the extension is active");
      assert(findings("README.md").length === 0, "README.md has findings");
    },
  },
];

export const run = suiteOf(tests);

/** VS Code activates what waits for the end of its start only after it has looked through the folder for what others wait for. */
async function startupFinished(): Promise<void> {
  const waiting = vscode.extensions.all.filter(({ packageJSON }) => waitsForStart(packageJSON));
  assert(waiting.length > 0, "no extension waits for the end of the start");
  await eventually("VS Code has started", () => waiting.some(({ isActive }) => isActive) || undefined);
}

function waitsForStart(manifest: unknown): boolean {
  if (typeof manifest !== "object" || manifest === null || !("activationEvents" in manifest)) return false;
  return Array.isArray(manifest.activationEvents) && manifest.activationEvents.includes("onStartupFinished");
}
