import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../properties/patience.ts";
import { type OpenWorkspace, openWorkspace } from "./open-workspace.ts";

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "p/packet.yaml": ["packet: 1\ncandidate: Amina Khalil\nreview: 2027-03-15\n", "packet: [\n", "packet: 1\nrevew: x\n"],
  "p/narrative.md": [
    "# Promotion narrative\n\nShipping cost fell to [$43.3M](sources/cost.csv#cell=2,2) in FY2026.\n",
    "# Promotion narrative\r\n\r\nIt fell to [$44.3M](sources/cost.csv#cell=2,2) 🚀 and [$5M](gone.csv).\r\n",
    "",
  ],
  "p/sources/cost.csv": [
    "line,fy2026_usd\nShipping cost,43297310\n",
    "line,fy2026_usd\n\nShipping cost,44297310\n",
    '"',
  ],
  "p/inner/packet.yaml": ["packet: 1\n"],
  "p/inner/narrative.md": ["It fell to [$5M](gone.csv).\n", "---\nrole: email\n---\n"],
  "alone.md": [
    "---\npacket: 1\n---\n\nIt fell to [$44.3M](p/sources/cost.csv#cell=2,2).\n",
    "Nothing [here](gone.csv).\n",
  ],
};
const FILES = Object.keys(TEXTS);

type Step = {
  readonly kind: "open" | "edit" | "close" | "write" | "remove" | "rename";
  readonly file: string;
  readonly choice: number;
};

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom("open", "edit", "close", "write", "remove", "rename"),
    file: fc.constantFrom(...FILES),
    choice: fc.nat(2),
  }),
  { maxLength: 12 },
);

/** What is on disk and what is open, after some steps. */
type Model = { readonly disk: Map<string, string>; readonly open: Map<string, string> };

function take(editor: OpenWorkspace, { disk, open }: Model, { kind, file, choice }: Step): void {
  const text = TEXTS[file]?.[choice] ?? TEXTS[file]?.[0] ?? "";
  const shown = open.get(file);
  if (kind === "open" && shown === undefined) {
    open.set(file, text);
    editor.openAs(file, text);
  } else if (kind === "edit" && shown !== undefined) {
    open.set(file, text);
    editor.replace(file, shown, text);
  } else if (kind === "close" && shown !== undefined) {
    open.delete(file);
    editor.close(file);
  } else if (kind === "write") {
    disk.set(file, text);
    editor.write(file, text);
  } else if (kind === "remove") {
    disk.delete(file);
    editor.remove(file);
  } else if (kind === "rename" && disk.has(file)) {
    disk.set(`${file}.md`, disk.get(file) ?? "");
    disk.delete(file);
    editor.move(file, `${file}.md`);
  }
}

async function shownBy(
  editor: OpenWorkspace,
  open: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, unknown>>> {
  await editor.settle();
  editor.pause();
  const shown: Record<string, unknown> = {};
  for (const file of [...FILES, ...FILES.map((name) => `${name}.md`)]) {
    const found = await editor.diagnosticsOf(file);
    if (found.length > 0 || open.has(file)) shown[file] = found;
  }
  return shown;
}

test("after any edits, on disk and off it, the editor shows what it would show from scratch", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const start = Object.fromEntries(FILES.map((file) => [file, TEXTS[file]?.[0] ?? ""]));
      const model: Model = { disk: new Map(Object.entries(start)), open: new Map() };
      const editor = await openWorkspace(start);
      for (const step of taken) take(editor, model, step);
      const fresh = await openWorkspace(Object.fromEntries(model.disk));
      for (const [file, text] of model.open) fresh.openAs(file, text);
      expect(await shownBy(editor, model.open)).toEqual(await shownBy(fresh, model.open));
      await editor.shutDown();
      await fresh.shutDown();
    }),
    runs(60),
  );
});
