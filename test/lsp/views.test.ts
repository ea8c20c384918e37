import { describe, expect, test } from "vitest";
import type {
  CodeLens,
  DocumentLink,
  FoldingRange,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from "vscode-languageserver";
import { openLateVans } from "./late-vans.ts";
import { ALL_CAPABILITIES, type OpenWorkspace } from "./open-workspace.ts";

const IMPACT = { textDocument: { uri: "file:///w/impact.md" } };
const NARRATIVE = { textDocument: { uri: "file:///w/narrative.md" } };

describe("a lens", () => {
  const lensesOf = async (editor: OpenWorkspace): Promise<readonly CodeLens[]> =>
    editor.ask("textDocument/codeLens", IMPACT);

  test("leads to the uses in an editor that can list them", async () => {
    const editor = await openLateVans({ initializationOptions: { showReferences: true } });
    expect(await lensesOf(editor)).toMatchObject([
      {
        range: { start: { line: 4, character: 2 } },
        command: {
          title: "cited once",
          command: "throughline.showReferences",
          arguments: ["file:///w/impact.md", { line: 4, character: 2 }, [{ uri: "file:///w/narrative.md" }, {}]],
        },
      },
    ]);
  });

  test("only says so in others", async () => {
    const editor = await openLateVans();
    expect(await lensesOf(editor)).toMatchObject([{ command: { title: "cited once", command: "" } }]);
  });

  test("is not there where its setting is off", async () => {
    const editor = await openLateVans({ settings: { codeLenses: false } });
    expect(await lensesOf(editor)).toEqual([]);
  });

  test("is refreshed in an open document when another one changes what it says, once the writer pauses", async () => {
    const editor = await openLateVans();
    editor.open("impact.md");
    editor.open("narrative.md");
    await editor.settle();
    editor.pause();
    editor.type("narrative.md", "in FY2026", " and in FY2025");
    await editor.settle();
    editor.pause();
    await editor.settle();
    const before = editor.codeLensRefreshes();
    editor.type("narrative.md", "#late-vans", "-by-night");
    await editor.settle();
    expect(editor.codeLensRefreshes()).toBe(before);
    editor.pause();
    await editor.settle();
    expect(editor.codeLensRefreshes()).toBe(before + 1);
  });
});

test("folds are whole lines, as many as the editor wants", async () => {
  const capabilities = { ...ALL_CAPABILITIES, textDocument: { foldingRange: { rangeLimit: 1 } } };
  const editor = await openLateVans({ capabilities });
  const folds = await editor.ask<readonly FoldingRange[]>("textDocument/foldingRange", IMPACT);
  expect(folds).toEqual([{ startLine: 0, endLine: 4 }]);
});

test("a file that is no document of a packet is folded by the editor itself", async () => {
  const editor = await openLateVans();
  expect(await editor.ask("textDocument/foldingRange", { textDocument: { uri: "file:///w/packet.yaml" } })).toBeNull();
});

test("a selection grows", async () => {
  const editor = await openLateVans();
  const { position } = await editor.placeOf("narrative.md", "6.1%");
  const [range] = await editor.ask<readonly SelectionRange[]>("textDocument/selectionRange", {
    ...NARRATIVE,
    positions: [position],
  });
  expect(range).toMatchObject({
    range: { start: { character: 19 }, end: { character: 23 } },
    parent: { range: { start: { character: 18 } }, parent: { range: { start: { character: 0 } } } },
  });
});

describe("a link", () => {
  test("leads to its line in an editor that goes there", async () => {
    const editor = await openLateVans({ initializationOptions: { positionsInLinks: true } });
    const links = await editor.ask<readonly DocumentLink[]>("textDocument/documentLink", NARRATIVE);
    expect(links).toMatchObject([{ range: { start: { character: 25 } }, target: "file:///w/impact.md#L5,3" }]);
  });

  test("leads to the page of a rule in an editor that has those", async () => {
    const editor = await openLateVans({ initializationOptions: { rulePages: "pages:/" } });
    editor.openAs("packet.yaml", "packet: 1\nrules:\n  long-sentence: off\n");
    const links = await editor.ask<readonly DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri: "file:///w/packet.yaml" },
    });
    expect(links).toMatchObject([{ range: { start: { line: 2, character: 2 } }, target: "pages:/long-sentence.md" }]);
  });

  test("leads to its file in others", async () => {
    const editor = await openLateVans();
    const links = await editor.ask<readonly DocumentLink[]>("textDocument/documentLink", NARRATIVE);
    expect(links).toMatchObject([{ target: "file:///w/impact.md" }]);
  });
});

test("what a row comes to stands behind its net change, unless its setting is off", async () => {
  const editor = await openLateVans();
  const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
  const hints = async (): Promise<readonly InlayHint[]> => editor.ask("textDocument/inlayHint", { ...IMPACT, range });
  expect((await hints()).map(({ label }) => label)).toContain("−33.7 %");
  editor.setSettings({ computedValues: false });
  await editor.settle();
  await editor.settle();
  expect((await hints()).map(({ label }) => label)).not.toContain("−33.7 %");
});

test("symbols of the whole workspace are found by their letters", async () => {
  const editor = await openLateVans();
  expect(await editor.ask("workspace/symbol", { query: "ltvn" })).toMatchObject([
    { name: "Late vans", containerName: "Impact table", location: { uri: "file:///w/impact.md" } },
  ]);
});

describe("semantic tokens", () => {
  test("are those of all, of a part, or what has changed since", async () => {
    const editor = await openLateVans();
    editor.open("narrative.md");
    const first = await editor.ask<SemanticTokens>("textDocument/semanticTokens/full", NARRATIVE);
    // Two tokens in line 2: a figure that agrees, and its citation.
    expect(first.data).toEqual([2, 19, 4, 0, 1, 0, 6, 19, 1, 0]);
    editor.type("narrative.md", "fell", " far");
    const { resultId: previousResultId } = first;
    const delta = await editor.ask<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
      ...NARRATIVE,
      previousResultId,
    });
    expect(delta.edits).toEqual([{ start: 1, deleteCount: 1, data: [23] }]);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    expect(await editor.ask("textDocument/semanticTokens/range", { ...NARRATIVE, range })).toMatchObject({ data: [] });
  });

  test("are not offered to an editor that has none", async () => {
    const editor = await openLateVans({ capabilities: {} });
    expect(editor.initialized.capabilities.semanticTokensProvider).toBeUndefined();
  });
});

describe("refactorings", () => {
  test("are offered beside quick fixes, and alone where they are asked for by their kind", async () => {
    const editor = await openLateVans();
    const kinds = async (only?: readonly string[]): Promise<readonly (string | undefined)[]> =>
      (await editor.codeActions("narrative.md", "6.1%", only)).map(({ kind }) => kind);
    expect(await kinds()).toContain("refactor.rewrite");
    expect(await kinds(["refactor"])).toEqual(["refactor.rewrite"]);
    expect(await kinds(["refactor.move"])).toEqual([]);
    expect(await kinds(["quickfix"])).not.toContain("refactor.rewrite");
  });

  test("are made for the version of now", async () => {
    const editor = await openLateVans();
    editor.open("narrative.md");
    editor.type("narrative.md", "fell", " far");
    const [action] = await editor.codeActions("narrative.md", "6.1%", ["refactor"]);
    expect(await editor.applied(action?.edit)).toEqual({
      "narrative.md": "# Narrative\n\nLate vans fell far from 9.2% to [6.1%](impact.md#late-vans) in FY2026.\n",
    });
  });
});
