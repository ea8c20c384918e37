import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assert } from "./assert.ts";
import { EXTENSION_ID, findings } from "./packet-editor.ts";

export const activationTests: readonly NamedTest[] = [
  {
    name: "a folder with a packet activates the extension, before any file is open",
    run: async () => {
      assert(vscode.window.visibleTextEditors.length === 0, "an editor is open already");
      await eventually(
        "the extension is active",
        () => vscode.extensions.getExtension(EXTENSION_ID)?.isActive || undefined,
      );
    },
  },
  {
    name: "files of the packet that are not open have their findings",
    run: async () => {
      for (const name of ["narrative.md", "impact.md", "email.md"]) {
        await eventually(`${name} has findings`, () => findings(name).length > 0 || undefined);
      }
    },
  },
];
