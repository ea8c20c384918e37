import * as vscode from "vscode";
import { eventually } from "../eventually.ts";
import type { NamedTest } from "../named-tests.ts";
import { assert, assertIncludes } from "./assert.ts";
import { discardChanges, findingOn, noFindingOn, open, replace } from "./packet-editor.ts";

/** The mistakes of the draft that every reviewer would see, and those that appear and go as one types. */
export const findingTests: readonly NamedTest[] = [
  ...(
    [
      ["narrative.md", "sentence-without-data-point", "I built a cross-functional team from transportation"],
      ["narrative.md", "figure-contradicts-evidence", "$16.8M"],
      ["narrative.md", "percent-for-points", "5.9%"],
      ["narrative.md", "citation-target-missing", "sources/abuse-review.csv"],
      ["impact.md", "net-change-arithmetic", "−6.1"],
    ] as const
  ).map(([name, rule, words]) => ({
    name: `${rule} stands on ${JSON.stringify(words)} in ${name}`,
    run: async () => {
      await findingOn(name, rule, words);
    },
  })),
  {
    name: "a finding links to its rule's page, which opens without a network",
    run: async () => {
      const { page } = await findingOn("impact.md", "net-change-arithmetic", "−6.1");
      assert(page !== undefined, "it has no link");
      const document = await vscode.workspace.openTextDocument(page);
      assertIncludes(document.getText(), "# net-change-arithmetic");
      await vscode.commands.executeCommand("vscode.open", page);
      await eventually("the page is shown as it is meant to be read", () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return (input instanceof vscode.TabInputCustom && input.uri.path === page.path) || undefined;
      });
      await discardChanges();
    },
  },
  {
    name: "a wrong figure is found while it is typed, before saving, and goes when it is mended",
    run: async () => {
      const editor = await open("email.md");
      const saving = "Returns Desk realized [$18.6M][shipping]";
      await noFindingOn("email.md", saving);
      await replace(editor, saving, "Returns Desk realized [$81.6M][shipping]");
      const { message } = await findingOn("email.md", "figure-contradicts-evidence", "$81.6M");
      assert(editor.document.isDirty, "the document was saved");
      assertIncludes(message, "$81.6M");
      await replace(editor, "$81.6M", "$18.6M");
      await noFindingOn("email.md", saving);
      await discardChanges();
    },
  },
  {
    name: "a citation that leads nowhere is found while it is typed, and goes when the edit is undone",
    run: async () => {
      const editor = await open("narrative.md");
      await replace(
        editor,
        "[9.4 days](impact.md#refund-time) for a refund",
        "[9.4 days](impact.md#refund-tim) for a refund",
      );
      await findingOn("narrative.md", "citation-target-missing", "impact.md#refund-tim)");
      await replace(editor, "impact.md#refund-tim)", "impact.md#refund-time)");
      await noFindingOn("narrative.md", "[9.4 days](impact.md#refund-time) for a refund");
      await discardChanges();
    },
  },
  {
    name: "a change to the impact table, not saved, reaches a narrative that is not open",
    run: async () => {
      const editor = await open("impact.md");
      const citation = "[48.6 per 1,000 orders](impact.md#return-contacts)";
      await noFindingOn("narrative.md", citation);
      await replace(editor, "| Return contacts |", "| Contacts for returns |");
      await findingOn("narrative.md", "citation-target-missing", citation);
      await discardChanges();
      await noFindingOn("narrative.md", citation);
    },
  },
];
