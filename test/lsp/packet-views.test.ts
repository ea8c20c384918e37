import { afterEach, describe, expect, test } from "vitest";
import type { PacketView } from "../../server/src/protocol/views.ts";
import {
  NEW_PACKET,
  NEXT_FIGURE,
  type NewPacketResult,
  type NextFigureResult,
  SHOW_VIEWS,
  SYNC_STORYLINE,
  type SyncStorylineResult,
} from "../../server/src/protocol/views.ts";
import { type OpenWorkspace, openWorkspace } from "./open-workspace.ts";
import { uriOf } from "./places.ts";

const STORYLINE = `I identified a gap of $14.2M a year in fuel.
I built a team of 12 people and delivered Route Book.
Route Book realized $11.0M of savings, which unlocked night routes.`;

const PACKET = {
  "packet.yaml": "packet: 1\ncandidate: Amina Khalil\nreview: 2027-03-15\n",
  "narrative.md": `# Narrative\n\n## Storyline\n\n${STORYLINE}\n\n## More\n\nVans were late on 7,311 days.\n`,
  "email.md": `# Email\n\n${STORYLINE.replace("12 people", "15 people")}\n\nFuel fell by $3.4M.\n`,
};

let workspace: OpenWorkspace | undefined;

async function open(files: Readonly<Record<string, string>> = PACKET): Promise<OpenWorkspace> {
  workspace = await openWorkspace(files);
  return workspace;
}

afterEach(async () => {
  await workspace?.shutDown();
  workspace = undefined;
});

describe("views of packets", () => {
  test("are not told to an editor that shows none", async () => {
    const editor = await open();
    editor.open("email.md");
    editor.type("email.md", "Fuel fell by $3.4M", " a year");
    await editor.settle();
    editor.pause();
    expect(editor.views()).toEqual([]);
  });

  test("are told when they are shown, and again only when they changed", async () => {
    const editor = await open();
    editor.open("email.md");
    editor.notify(SHOW_VIEWS, { shown: true });
    await editor.settle();
    expect(copiesIn(editor.views().at(-1))).toEqual(["verbatim", "reworded", "verbatim"]);
    editor.replace("email.md", "15 people", "12 people");
    editor.replace("email.md", "# Email", "# Email ");
    await editor.settle();
    editor.pause();
    await editor.settle();
    expect(editor.views().map(copiesIn)).toEqual([
      ["verbatim", "reworded", "verbatim"],
      ["verbatim", "verbatim", "verbatim"],
    ]);
    editor.notify(SHOW_VIEWS, { shown: false });
    editor.replace("email.md", "12 people", "16 people");
    await editor.settle();
    editor.pause();
    expect(editor.views()).toHaveLength(2);
  });

  test("are told at once of what is typed after a pause, and then together of what follows", async () => {
    const editor = await open();
    editor.open("email.md");
    editor.notify(SHOW_VIEWS, { shown: true });
    await editor.settle();
    editor.pause();
    editor.replace("email.md", "15 people", "12 people");
    await editor.settle();
    editor.replace("email.md", "12 people", "16 people");
    await editor.settle();
    editor.replace("email.md", "16 people", "12 people");
    await editor.settle();
    expect(editor.views().map((packets) => copiesIn(packets)[1])).toEqual(["reworded", "verbatim"]);
    editor.replace("email.md", "12 people", "17 people");
    await editor.settle();
    editor.pause();
    await editor.settle();
    expect(editor.views().map((packets) => copiesIn(packets)[1])).toEqual(["reworded", "verbatim", "reworded"]);
  });

  test("link each mark to its place", async () => {
    const editor = await open();
    editor.notify(SHOW_VIEWS, { shown: true });
    await editor.settle();
    const [packet] = editor.views().at(-1) ?? [];
    const slot = packet?.storyline?.slots.find(({ title }) => title === "capability");
    expect(slot).toMatchObject({ state: "filled", words: "unlocked" });
    expect(slot?.link).toEqual({
      uri: uriOf("narrative.md"),
      range: { start: { line: 6, character: 45 }, end: { line: 6, character: 53 } },
    });
  });
});

describe("the next unbacked figure", () => {
  test("is the next behind the cursor, in the next document, and then the first again", async () => {
    const editor = await open();
    const ask = (file: string, line: number): Promise<NextFigureResult> =>
      editor.ask(NEXT_FIGURE, { uri: uriOf(file), position: { line, character: 0 } });
    const found = [await ask("email.md", 5), await ask("email.md", 7), await ask("narrative.md", 11)];
    expect(found.map((result) => (result.kind === "figure" ? placeOf(result.link) : result.kind))).toEqual([
      "email.md:6",
      "narrative.md:4",
      "email.md:2",
    ]);
  });

  test("is said not to be there where every figure is backed, and where there is no packet", async () => {
    const editor = await open({ "packet.yaml": "packet: 1\n", "narrative.md": "# Narrative\n\nNothing is counted.\n" });
    expect(await editor.ask(NEXT_FIGURE, {})).toEqual({ kind: "none" });
    await editor.shutDown();
    const none = await open({ "notes.md": "# Notes\n" });
    expect(await none.ask(NEXT_FIGURE, { uri: uriOf("notes.md") })).toEqual({ kind: "no-packet" });
  });
});

test("syncing the storyline puts its words into every copy", async () => {
  const editor = await open();
  const result = await editor.ask<SyncStorylineResult>(SYNC_STORYLINE, { uri: uriOf("narrative.md") });
  if (result.kind !== "edits") throw new Error(result.kind);
  expect(result.copies).toBe(1);
  const texts = await editor.applied(result.edit);
  expect(texts["email.md"]).toContain("I built a team of 12 people and delivered Route Book.");
});

test("a new packet is laid out from its answers", async () => {
  const editor = await open();
  const result = await editor.ask<NewPacketResult>(NEW_PACKET, {
    candidate: "Jonas Weber",
    from: "L5",
    to: "L6",
    review: "2027-09-15",
  });
  expect(result).toMatchObject({ kind: "files" });
  expect(result.kind === "files" && result.files[0]?.text).toContain('candidate: "Jonas Weber"');
});

function copiesIn(packets: readonly PacketView[] | undefined): readonly string[] {
  return packets?.[0]?.storyline?.copies.map(({ state }) => state) ?? [];
}

function placeOf({
  uri,
  range,
}: {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number } };
}) {
  return `${uri.slice(uri.lastIndexOf("/") + 1)}:${range.start.line}`;
}
