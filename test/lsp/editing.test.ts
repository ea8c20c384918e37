import { afterEach, describe, expect, test } from "vitest";
import { type OpenWorkspace, openWorkspace, type WorkspaceOptions } from "./open-workspace.ts";

const MANIFEST = "packet: 1\ncandidate: Amina Khalil\nreview: 2027-03-15\n";
const COST = "line,fy2026_usd\nShipping cost,43297310\nContact cost,6404600\n";
const NARRATIVE = `# Promotion narrative

Shipping cost fell to [$43.3M](sources/cost.csv#cell=2,2) in FY2026.

The desk took over.
`;
const PACKET = { "packet.yaml": MANIFEST, "narrative.md": NARRATIVE, "sources/cost.csv": COST };
const WRONG_FIGURE = 'figure-contradicts-evidence "$44.3M"';

let workspace: OpenWorkspace | undefined;

async function open(
  contents: Readonly<Record<string, string>>,
  options: WorkspaceOptions = {},
): Promise<OpenWorkspace> {
  workspace = await openWorkspace(contents, options);
  return workspace;
}

afterEach(async () => {
  await workspace?.shutDown();
  workspace = undefined;
});

/** The packet in a folder of the workspace. */
function inFolder(folder: string, contents: Readonly<Record<string, string>> = PACKET): Record<string, string> {
  return Object.fromEntries(Object.entries(contents).map(([file, text]) => [`${folder}/${file}`, text]));
}

describe("findings", () => {
  test("appear in files that are not open, and change with what is typed", async () => {
    const editor = await open({ ...PACKET, "narrative.md": NARRATIVE.replace("43.3", "44.3") });
    expect(await editor.findingsOf("narrative.md")).toContain(WRONG_FIGURE);
    editor.openAs("narrative.md", NARRATIVE.replace("43.3", "44.3"));
    editor.replace("narrative.md", "44.3", "43.3");
    expect(await editor.findingsOf("narrative.md")).not.toContain(WRONG_FIGURE);
  });

  test("of an open file carry its version, once for each version, and of other files only what changed", async () => {
    const editor = await open(PACKET);
    await editor.takePublished();
    editor.open("narrative.md");
    expect(await editor.takePublished()).toEqual([expect.stringMatching(/^narrative\.md@1: /)]);
    editor.type("narrative.md", "over", " at noon");
    editor.type("narrative.md", "noon", " sharp");
    expect(await editor.takePublished()).toEqual([
      expect.stringMatching(/^narrative\.md@2: /),
      expect.stringMatching(/^narrative\.md@3: /),
    ]);
  });

  test("follow a source that changes on disk", async () => {
    const editor = await open(PACKET);
    editor.open("narrative.md");
    editor.write("sources/cost.csv", COST.replace("43297310", "44297310"));
    expect(await editor.findingsOf("narrative.md")).toContain('figure-contradicts-evidence "$43.3M"');
    editor.write("sources/cost.csv", COST);
    expect(await editor.findingsOf("narrative.md")).not.toContain('figure-contradicts-evidence "$43.3M"');
  });

  test("follow a source that is edited and not saved, and go back when it is closed", async () => {
    const editor = await open(PACKET);
    editor.open("sources/cost.csv");
    editor.replace("sources/cost.csv", "43297310", "44297310");
    expect(await editor.findingsOf("narrative.md")).toContain('figure-contradicts-evidence "$43.3M"');
    editor.close("sources/cost.csv");
    expect(await editor.findingsOf("narrative.md")).not.toContain('figure-contradicts-evidence "$43.3M"');
  });

  test("of an open file are not disturbed by its copy on disk", async () => {
    const editor = await open(PACKET);
    editor.open("narrative.md");
    editor.write("narrative.md", NARRATIVE.replace("43.3", "44.3"));
    expect(await editor.findingsOf("narrative.md")).not.toContain(WRONG_FIGURE);
    editor.close("narrative.md");
    expect(await editor.findingsOf("narrative.md")).toContain(WRONG_FIGURE);
  });

  test("go with a deleted source, and with the file itself", async () => {
    const editor = await open(PACKET);
    editor.remove("sources");
    expect(await editor.findingsOf("narrative.md")).toContain('citation-target-missing "sources/cost.csv#cell=2,2"');
    editor.remove("narrative.md");
    expect(await editor.diagnosticsOf("narrative.md")).toEqual([]);
  });

  test("move with a renamed file", async () => {
    const editor = await open({ ...PACKET, "narrative.md": NARRATIVE.replace("43.3", "44.3") });
    editor.move("narrative.md", "story.md");
    expect(await editor.diagnosticsOf("narrative.md")).toEqual([]);
    expect(await editor.findingsOf("story.md")).toContain(WRONG_FIGURE);
  });

  test("end with their packet and begin with a new one", async () => {
    const editor = await open(inFolder("a", { ...PACKET, "narrative.md": NARRATIVE.replace("43.3", "44.3") }));
    expect(await editor.findingsOf("a/narrative.md")).toContain(WRONG_FIGURE);
    editor.remove("a/packet.yaml");
    expect(await editor.diagnosticsOf("a/narrative.md")).toEqual([]);
    editor.write("a/packet.yaml", MANIFEST);
    expect(await editor.findingsOf("a/narrative.md")).toContain(WRONG_FIGURE);
  });

  test("are capped, and the last one says how many are left out", async () => {
    const text = Array.from({ length: 40 }, (_, line) => `- [gone](gone-${line}.csv)`).join("\n");
    const editor = await open({ ...PACKET, "narrative.md": text }, { settings: { findingsPerFile: 10 } });
    const shown = await editor.diagnosticsOf("narrative.md");
    expect(shown).toHaveLength(10);
    expect(shown.at(-1)?.message).toMatch(/^\d+ more findings in this file are left out/);
  });

  test("say what lies beyond a limit, and no longer when the limit is raised", async () => {
    const editor = await open(PACKET, { settings: { limits: { fileBytes: 60 } } });
    const said = async (file: string) => (await editor.diagnosticsOf(file)).map(({ message }) => message);
    expect(await said("narrative.md")).toEqual([expect.stringContaining("it has more than 60 bytes")]);
    editor.open("narrative.md");
    expect(await said("narrative.md")).toEqual([expect.stringContaining("it has more than 60 characters")]);
    editor.setSettings({ limits: { rows: 2 } });
    expect(await said("sources/cost.csv")).toEqual([expect.stringContaining("only the first 2 rows are read")]);
    editor.replace("narrative.md", "43.3", "44.3");
    expect(await editor.findingsOf("narrative.md")).toContain(WRONG_FIGURE);
    editor.setSettings({});
    expect(await said("sources/cost.csv")).toEqual([]);
  });

  test("keep their place in a text with a byte order mark, CRLF and emoji", async () => {
    const text = `\ufeff${NARRATIVE.replace("43.3", "44.3").replaceAll("\n", "\r\n").replace("Shipping", "🚀 Shipping")}`;
    const editor = await open({ ...PACKET, "narrative.md": text });
    const [found] = (await editor.diagnosticsOf("narrative.md")).filter(
      ({ code }) => code === "figure-contradicts-evidence",
    );
    const column = "🚀 Shipping cost fell to [".length;
    expect(found?.range).toEqual({ start: { line: 2, character: column }, end: { line: 2, character: column + 6 } });
  });

  test("name the place that they follow from", async () => {
    const editor = await open({ ...PACKET, "narrative.md": NARRATIVE.replace("43.3", "44.3") });
    const [found] = (await editor.diagnosticsOf("narrative.md")).filter(
      ({ code }) => code === "figure-contradicts-evidence",
    );
    expect(found?.relatedInformation).toMatchObject([
      { location: { uri: "file:///w/sources/cost.csv", range: { start: { line: 1, character: 14 } } } },
    ]);
    expect(found).toMatchObject({ source: "throughline", severity: 1 });
  });
});

describe("a sentence that is being written", () => {
  const CITED = "Contact cost fell to [$9.9M](sources/cost.csv#cell=3,2)";
  const FINDING = 'figure-contradicts-evidence "$9.9M"';

  /** An editor in which a wrong sentence has been written, all but its end. */
  async function writing(settings: object = {}): Promise<OpenWorkspace> {
    const editor = await open(PACKET, { settings });
    editor.open("narrative.md");
    editor.type("narrative.md", "The desk took over.\n", `\n${CITED}`);
    return editor;
  }

  test("has no new finding until its end mark", async () => {
    const editor = await writing();
    expect(await editor.findingsOf("narrative.md")).not.toContain(FINDING);
    editor.type("narrative.md", CITED, " in FY2026");
    expect(await editor.findingsOf("narrative.md")).not.toContain(FINDING);
    editor.type("narrative.md", `${CITED} in FY2026`, ".");
    expect(await editor.findingsOf("narrative.md")).toContain(FINDING);
  });

  test("has it when the writer pauses, and keeps it after", async () => {
    const editor = await writing();
    expect(await editor.findingsOf("narrative.md")).not.toContain(FINDING);
    editor.pause();
    expect(await editor.findingsOf("narrative.md")).toContain(FINDING);
    editor.type("narrative.md", CITED, " in FY2026");
    expect(await editor.findingsOf("narrative.md")).toContain(FINDING);
  });

  test("has it when the writer goes on elsewhere", async () => {
    const editor = await writing();
    editor.type("narrative.md", "The desk", " really");
    expect(await editor.findingsOf("narrative.md")).toContain(FINDING);
  });

  test("has it when the writer goes on in another file", async () => {
    const editor = await writing();
    editor.open("sources/cost.csv");
    editor.type("sources/cost.csv", "6404600", "\n");
    expect(await editor.findingsOf("narrative.md")).toContain(FINDING);
  });

  test("is not disturbed by what changes on disk meanwhile", async () => {
    const editor = await writing();
    editor.write("sources/cost.csv", `${COST}Dock cost,1\n`);
    expect(await editor.findingsOf("narrative.md")).not.toContain(FINDING);
  });

  test("loses a finding at once, whatever its end", async () => {
    const editor = await writing();
    editor.pause();
    editor.replace("narrative.md", "$9.9M", "$6.4M");
    expect((await editor.findingsOf("narrative.md")).filter((found) => found.startsWith("figure-contradicts"))).toEqual(
      [],
    );
  });

  test("has its findings as it is written where that is wanted", async () => {
    const editor = await writing({ muteWhileTyping: false });
    expect(await editor.findingsOf("narrative.md")).toContain(FINDING);
  });

  test("does not hold back what is wrong elsewhere", async () => {
    const editor = await writing();
    editor.replace("narrative.md", "$43.3M", "$44.3M");
    editor.type("narrative.md", CITED, " in");
    expect(await editor.findingsOf("narrative.md")).toContain(WRONG_FIGURE);
  });
});

describe("packets", () => {
  test("in several folders and inside each other have their own evidence", async () => {
    const wrong = { ...PACKET, "narrative.md": NARRATIVE.replace("43.3", "44.3") };
    const contents = {
      ...inFolder("a"),
      ...inFolder("a/inner", wrong),
      ...inFolder("b", wrong),
      ...inFolder("c", wrong),
    };
    const editor = await open(contents, { folders: ["a", "b"] });
    expect(await editor.findingsOf("a/narrative.md")).not.toContain(WRONG_FIGURE);
    expect(await editor.findingsOf("a/inner/narrative.md")).toContain(WRONG_FIGURE);
    expect(await editor.findingsOf("b/narrative.md")).toContain(WRONG_FIGURE);
    expect(await editor.diagnosticsOf("c/narrative.md")).toEqual([]);
    editor.addFolder("c");
    editor.removeFolder("b");
    expect(await editor.diagnosticsOf("b/narrative.md")).toEqual([]);
    expect(await editor.findingsOf("c/narrative.md")).toContain(WRONG_FIGURE);
  });

  test("are all that is read and all that has findings", async () => {
    const editor = await open({
      "README.md": "It cost [$5M](gone.csv).",
      "notes/plan.md": "It cost [$5M](gone.csv).",
      "budget.csv": COST,
      ...inFolder("p"),
    });
    editor.open("README.md");
    editor.type("README.md", "It cost", " about");
    editor.write("budget.csv", "x\n");
    editor.write("notes/plan.md", "y\n");
    await editor.settle();
    expect(editor.disk.takeReads()).toEqual([]);
    expect(await editor.diagnosticsOf("README.md")).toEqual([]);
    expect((await editor.takePublished()).filter((line) => !line.startsWith("p/"))).toEqual([]);
    editor.disk.takeReads();
    editor.write("p/sources/cost.csv", COST);
    await editor.settle();
    expect(editor.disk.takeReads()).toEqual(["/w/p/sources/cost.csv"]);
  });

  test("of one document come with its front matter and go with it", async () => {
    const body = "It fell to [$44.3M](sources/cost.csv#cell=2,2) in FY2026.\n";
    const editor = await open({ "one.md": body, "sources/cost.csv": COST, "sources/other.csv": COST });
    editor.open("one.md");
    expect(await editor.diagnosticsOf("one.md")).toEqual([]);
    editor.replace("one.md", "It fell", "---\npacket: 1\n---\n\nIt fell");
    expect(await editor.findingsOf("one.md")).toContain(WRONG_FIGURE);
    expect(editor.disk.takeReads()).toEqual(["/w/sources/cost.csv"]);
    editor.replace("one.md", "packet: 1", "title: x");
    expect(await editor.diagnosticsOf("one.md")).toEqual([]);
  });

  test("of one document end when it is closed", async () => {
    const text = "---\npacket: 1\n---\n\nIt fell to [$44.3M](cost.csv#cell=2,2) in FY2026.\n";
    const editor = await open({ "one.md": text, "cost.csv": COST });
    editor.open("one.md");
    expect(await editor.findingsOf("one.md")).toContain(WRONG_FIGURE);
    editor.close("one.md");
    expect(await editor.diagnosticsOf("one.md")).toEqual([]);
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("reading", () => {
  test("of an older state never ends after that of a newer one", async () => {
    const editor = await open(PACKET);
    const release = editor.disk.holdNextRead();
    editor.write("sources/cost.csv", COST.replace("43297310", "44297310"));
    while (editor.disk.takeReads().length === 0) await turn();
    editor.write("sources/cost.csv", COST);
    // Long enough for a second read that did not wait for the first.
    for (let turns = 0; turns < 50; turns += 1) await turn();
    release();
    expect(await editor.findingsOf("narrative.md")).not.toContain('figure-contradicts-evidence "$43.3M"');
  });

  test("is waited for by requests that come before it has ended", async () => {
    const editor = await open(PACKET, { silent: true });
    editor.open("narrative.md");
    expect(await editor.hover("narrative.md", "$43.3M")).toBeNull();
    expect(await editor.codeActions("narrative.md", "$43.3M")).toEqual([]);
    expect(await editor.symbols("narrative.md")).toEqual([]);
    expect(await editor.exported("deck", "narrative.md")).toEqual({ kind: "no-packet" });
  });
});
