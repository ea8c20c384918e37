import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assertIncludes } from "./assert.ts";
import { discardChanges, hoverOn, open } from "./packet-editor.ts";

export const hoverTests: readonly NamedTest[] = [
  {
    name: "hovering a principle explains it and counts this packet's stories",
    run: async () => {
      const editor = await open("lp-stories.md");
      const text = await eventually(
        "there is a hover",
        async () => (await hoverOn(editor, "*Dive Deep*\n\nIn FY2026 Q3")) || undefined,
      );
      assertIncludes(text, "Dive Deep", "2");
      await discardChanges();
    },
  },
  {
    name: "hovering a figure shows its verdict, its working and its cells",
    run: async () => {
      const editor = await open("narrative.md");
      const text = await eventually("there is a hover", async () => (await hoverOn(editor, "$24.9M")) || undefined);
      assertIncludes(text.replaceAll(",", ""), "sources/returns-cost.csv", "D5", "24921370");
      await discardChanges();
    },
  },
];
