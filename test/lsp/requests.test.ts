import { afterEach, describe, expect, test } from "vitest";
import { ALL_CAPABILITIES, type OpenWorkspace, openWorkspace, type WorkspaceOptions } from "./open-workspace.ts";

const SUPPRESSION = "<!-- throughline-ignore long-sentence: it has to be -->";
const NARRATIVE = `# Promotion narrative

Shipping cost fell to [$44.3M](sources/cost.csv#cell=2,2) in FY2026.

${SUPPRESSION}
It is short.
`;
const PACKET = {
  "packet.yaml": "packet: 1\ncandidate: Amina Khalil\nreview: 2027-03-15\n",
  "narrative.md": NARRATIVE,
  "sources/cost.csv": "line,fy2026_usd\nShipping cost,43297310\nContact cost,6404600\n",
};

let workspace: OpenWorkspace | undefined;

async function open(
  options: WorkspaceOptions = {},
  more: Readonly<Record<string, string>> = {},
): Promise<OpenWorkspace> {
  workspace = await openWorkspace({ ...PACKET, ...more }, options);
  return workspace;
}

afterEach(async () => {
  await workspace?.shutDown();
  workspace = undefined;
});

/** An editor that can do nothing beyond the least that the protocol asks for. */
const PLAIN: WorkspaceOptions = { capabilities: {} };

describe("hover", () => {
  test("shows the working of a figure in Markdown", async () => {
    const editor = await open();
    const hover = await editor.hover("narrative.md", "$44.3M");
    expect(hover?.contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("B2") });
    expect(hover?.range?.start.line).toBe(2);
  });

  test("shows it as plain text to an editor without Markdown", async () => {
    const editor = await open(PLAIN);
    const hover = await editor.hover("narrative.md", "$44.3M");
    expect(hover?.contents).toMatchObject({ kind: "plaintext", value: expect.not.stringMatching(/\*\*|`/) });
  });

  test("is silent elsewhere", async () => {
    const editor = await open();
    expect(await editor.hover("narrative.md", "It is short")).toBeNull();
  });
});

describe("the page of a rule", () => {
  const linkOf = async (options: WorkspaceOptions): Promise<string | undefined> => {
    const editor = await open(options);
    const all = await editor.diagnosticsOf("narrative.md");
    return all.find(({ code }) => code === "figure-contradicts-evidence")?.codeDescription?.href;
  };

  test("is what a diagnostic links to, among the server's own", async () => {
    expect(await linkOf({})).toBe("file:///docs/rules/figure-contradicts-evidence.md");
  });

  test("is the client's, where it says that it has them", async () => {
    const initializationOptions = { rulePages: "throughline-rule:/" };
    expect(await linkOf({ initializationOptions })).toBe("throughline-rule:/figure-contradicts-evidence.md");
  });

  test("is not told to an editor that has no use for it", async () => {
    expect(await linkOf(PLAIN)).toBeUndefined();
  });
});

test("every rule is described, the one on suppressions last", async () => {
  const editor = await open();
  const { rules } = await editor.describeRules();
  expect(rules.at(-1)).toMatchObject({ name: "suppression-unused", area: "Packet", severity: "info" });
  expect(rules.every(({ what, why }) => what !== "" && why !== "")).toBe(true);
});

describe("code actions", () => {
  test("are the fixes of the problems in the range, for the version of now", async () => {
    const editor = await open();
    editor.open("narrative.md");
    editor.type("narrative.md", "It is", " very");
    const [action] = (await editor.codeActions("narrative.md", "44.3")).filter(({ title }) => title.includes("$43.3M"));
    expect(action).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "figure-contradicts-evidence" }] });
    expect(action?.isPreferred).toBeUndefined();
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
    expect(await editor.applied(action?.edit)).toEqual({
      "narrative.md": NARRATIVE.replace("44.3", "43.3").replace("It is", "It is very"),
    });
  });

  test("for a file that is not open are for its copy on disk", async () => {
    const editor = await open();
    const [action] = (await editor.codeActions("narrative.md", "44.3")).filter(({ title }) => title.includes("$43.3M"));
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { version: null } }]);
    expect(await editor.applied(action?.edit)).toEqual({ "narrative.md": NARRATIVE.replace("44.3", "43.3") });
  });

  test("are edits without a version for an editor that has none", async () => {
    const editor = await open(PLAIN);
    const [action] = (await editor.codeActions("narrative.md", "44.3")).filter(({ title }) => title.includes("$43.3M"));
    expect(action?.edit).toMatchObject({ changes: { "file:///w/narrative.md": [{ newText: "$43.3M" }] } });
  });

  test("create a document that the packet lacks, in an editor that can be told to", async () => {
    const create = (action: { title: string }): boolean => action.title === "Create impact.md to fill in";
    const editor = await open();
    const action = (await editor.codeActions("narrative.md", "# ")).find(create);
    expect(action?.edit?.documentChanges?.[0]).toEqual({ kind: "create", uri: "file:///w/impact.md" });
    expect(await editor.applied(action?.edit)).toEqual({ "impact.md": expect.stringContaining("| Net change |") });
  });

  test("create no document in another editor", async () => {
    const editor = await open(PLAIN);
    const titles = (await editor.codeActions("narrative.md", "# ")).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("Create"))).toEqual([]);
  });

  test("offer last to let the problem stand, with a reason", async () => {
    const editor = await open();
    const action = (await editor.codeActions("narrative.md", "44.3")).at(-1);
    expect(action?.title).toBe("Let this figure-contradicts-evidence stand, with a reason");
    const applied = await editor.applied(action?.edit);
    expect(applied["narrative.md"]).toContain(
      "<!-- throughline-ignore figure-contradicts-evidence: -->\nShipping cost fell",
    );
  });

  test("prefer a fix that is safe, where there is one", async () => {
    const editor = await open();
    const [action] = await editor.codeActions("narrative.md", "throughline-ignore");
    expect(action).toMatchObject({ isPreferred: true, diagnostics: [{ code: "suppression-unused" }] });
  });

  test("fix all that is safe at once where they are asked to, and only then", async () => {
    const editor = await open();
    const kinds = async (only?: readonly string[]): Promise<readonly (string | undefined)[]> =>
      (await editor.codeActions("narrative.md", "It is short", only)).map(({ kind }) => kind);
    expect(await kinds()).toEqual([]);
    expect(await kinds(["refactor"])).toEqual([]);
    expect(await kinds(["quickfix"])).toEqual([]);
    for (const asked of ["source", "source.fixAll", "source.fixAll.throughline"]) {
      expect(await kinds([asked])).toEqual(["source.fixAll.throughline"]);
    }
    const [action] = await editor.codeActions("narrative.md", "It is short", ["source.fixAll"]);
    const applied = await editor.applied(action?.edit);
    expect(applied["narrative.md"]).not.toContain(SUPPRESSION);
    expect(applied["narrative.md"]).toContain("$44.3M");
  });
});

describe("tick marks", () => {
  test("stand behind each figure", async () => {
    const editor = await open();
    expect(await editor.tickMarks("narrative.md")).toEqual([expect.stringMatching(/^✗ 2:\d+$/)]);
  });

  test("are off where their setting says so, at once", async () => {
    const editor = await open();
    const before = editor.inlayHintRefreshes();
    editor.setSettings({ tickMarks: false });
    await editor.settle();
    await editor.settle();
    expect(editor.inlayHintRefreshes()).toBeGreaterThan(before);
    expect(await editor.tickMarks("narrative.md")).toEqual([]);
  });

  test("of an open document are refreshed when its evidence changes, and not when it is typed in", async () => {
    const editor = await open();
    editor.open("narrative.md");
    editor.type("narrative.md", "It is", " very");
    await editor.settle();
    const before = editor.inlayHintRefreshes();
    editor.type("narrative.md", "very", " very");
    await editor.settle();
    expect(editor.inlayHintRefreshes()).toBe(before);
    editor.write("sources/cost.csv", "line,fy2026_usd\nShipping cost,44297310\n");
    await editor.settle();
    expect(editor.inlayHintRefreshes()).toBe(before + 1);
  });
});

describe("definition", () => {
  test("of a citation is its cell", async () => {
    const editor = await open();
    expect(await editor.definition("narrative.md", "$44.3M")).toMatchObject([
      { targetUri: "file:///w/sources/cost.csv", targetRange: { start: { line: 1, character: 14 } } },
    ]);
  });

  test("is a plain location for an editor without links", async () => {
    const editor = await open(PLAIN);
    expect(await editor.definition("narrative.md", "$44.3M")).toMatchObject([
      { uri: "file:///w/sources/cost.csv", range: { start: { line: 1, character: 14 } } },
    ]);
  });
});

describe("symbols", () => {
  test("are nested, or a list for an editor that cannot nest them", async () => {
    const editor = await open();
    expect(await editor.symbols("narrative.md")).toMatchObject([
      { name: "Promotion narrative", range: {}, children: [] },
    ]);
    await editor.shutDown();
    const plain = await open(PLAIN);
    expect(await plain.symbols("narrative.md")).toMatchObject([
      { name: "Promotion narrative", location: { uri: "file:///w/narrative.md" } },
    ]);
  });
});

describe("completion", () => {
  test("offers figures of the impact table in place of what has been typed", async () => {
    const table =
      "| Metric | Baseline | Post-launch | Net |\n|-|-|-|-|\n| Shipping cost | $61.9M | $43.3M | −$18.6M |\n";
    const editor = await open({}, { "impact.md": table });
    editor.open("narrative.md");
    editor.type("narrative.md", "It is short.", "\n\nShipping cost fell to $43");
    const items = await editor.completions("narrative.md", "fell to $43");
    const found = items.find(({ label }) => label === "$43.3M");
    expect(found).toMatchObject({
      filterText: "$43 $43.3M",
      labelDetails: { description: found?.detail },
      documentation: { kind: "markdown" },
      textEdit: {
        newText: "[$43.3M](impact.md#shipping-cost)",
        range: { start: { character: 22 }, end: { character: 25 } },
      },
    });
  });
});

describe("completion in a document that cites by footnotes", () => {
  const table = "| Metric | Baseline | Post-launch | Net |\n|-|-|-|-|\n| Late vans | 9.2% | 6.1% | −3.1 points |\n";
  const text = "# Email to the panel\n\nIt was a long winter.[^winter]\n\n[^winter]: The weekly review.\n";

  test("writes the footnote's definition as well", async () => {
    const editor = await open({}, { "impact.md": table, "more.md": text });
    editor.open("more.md");
    editor.type("more.md", "[^winter]", " Late vans fell to 6");
    const [item] = await editor.completions("more.md", "fell to 6");
    expect(item).toMatchObject({
      textEdit: { newText: "6.1%[^late-vans]" },
      additionalTextEdits: [
        { newText: "[^late-vans]: [Late vans](impact.md#late-vans).\n", range: { start: { line: 5, character: 0 } } },
      ],
    });
  });

  test("makes one edit of both at the end of a text", async () => {
    const editor = await open({}, { "impact.md": table, "more.md": text });
    editor.openAs("more.md", `${text}\nLate vans fell to 6.1%.[^`);
    const items = await editor.completions("more.md", "6.1%.[^");
    const item = items.find(({ label }) => label === "late-vans");
    expect(item?.additionalTextEdits).toBeUndefined();
    expect(item?.textEdit).toMatchObject({
      newText: "late-vans]\n\n[^late-vans]: [Late vans](impact.md#late-vans).\n",
    });
  });
});

describe("completion in the manifest", () => {
  test("offers the keys that it may have", async () => {
    const editor = await open();
    editor.openAs("packet.yaml", "packet: 1\npro");
    const items = await editor.completions("packet.yaml", "pro");
    expect(items.find(({ label }) => label === "profile")).toMatchObject({
      textEdit: { newText: "profile: ", range: { start: { line: 1, character: 0 } } },
    });
  });
});

describe("a request that its editor calls off", () => {
  test("is not answered", async () => {
    const editor = await open();
    const { source, answer } = editor.askAndCancel(
      "textDocument/hover",
      await editor.placeOf("narrative.md", "$44.3M"),
    );
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

describe("an export", () => {
  test("is that of the packet around the file, or of the only packet", async () => {
    const editor = await open();
    const exported = await editor.exported("deck", "narrative.md");
    expect(exported).toMatchObject({ kind: "file", name: "deck.md", folder: "file:///w" });
    expect(exported.kind === "file" && atob(exported.base64)).toMatch(/^---\nmarp: true/);
    expect(await editor.exported("deck")).toEqual(exported);
  });
});

describe("readiness", () => {
  test("is told to a client that asks for it", async () => {
    const editor = await open({ initializationOptions: { readiness: true } });
    expect(editor.readiness()).toMatchObject({
      packets: [{ root: "file:///w", name: "Amina Khalil", problems: { error: expect.any(Number) } }],
    });
    expect(editor.readiness()?.packets[0]?.gates.length).toBeGreaterThan(0);
  });

  test("is not told to other editors", async () => {
    const editor = await open();
    expect(editor.readiness()).toBeUndefined();
  });
});

describe("an editor", () => {
  test("is asked for what it can do and for nothing else", async () => {
    const editor = await open();
    expect(editor.registered()).toEqual(["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]);
    expect(editor.initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      codeActionProvider: {
        codeActionKinds: ["quickfix", "refactor.rewrite", "refactor.move", "source.fixAll.throughline"],
      },
      workspace: { workspaceFolders: { supported: true } },
    });
    await editor.shutDown();
    const plain = await open(PLAIN);
    expect(plain.registered()).toEqual([]);
  });

  test("without a file watcher has files looked at when it saves them", async () => {
    const { didChangeWatchedFiles: _, ...others } = ALL_CAPABILITIES.workspace ?? {};
    const editor = await open({ capabilities: { ...ALL_CAPABILITIES, workspace: others } });
    editor.openAs("sources/new.csv", "a,b\n1,2\n");
    editor.save("sources/new.csv");
    editor.close("sources/new.csv");
    await editor.settle();
    expect(editor.disk.takeReads()).toContain("/w/sources/new.csv");
  });

  test("with severities of its own has its way", async () => {
    const editor = await open({ settings: { severity: { "figure-contradicts-evidence": "info" } } });
    const found = (await editor.diagnosticsOf("narrative.md")).find(
      ({ code }) => code === "figure-contradicts-evidence",
    );
    expect(found?.severity).toBe(3);
    editor.setSettings({ severity: { "figure-contradicts-evidence": "off" } });
    await editor.settle();
    expect(await editor.findingsOf("narrative.md")).not.toContain('figure-contradicts-evidence "$44.3M"');
  });

  test("that shows an older version of a file beside it has it left alone", async () => {
    const editor = await open();
    await editor.takePublished();
    editor.openAddress("file:///w/narrative.md?ref=1", "It cost [$5M](gone.csv).");
    expect(await editor.takePublished()).toEqual([]);
  });
});
