import fc from "fast-check";
import type { Change } from "../../server/src/engine.ts";
import { BASE_PACKET } from "./base-packet.ts";
import { FILES, type FileName, pieceFor, textFor } from "./fragments.ts";

/** What an editor and a disk do to the files of an engine, one after the other. */
export type Edit =
  | { readonly kind: "write"; readonly file: FileName; readonly text: string }
  | {
      readonly kind: "splice";
      readonly file: FileName;
      readonly at: number;
      readonly cut: number;
      readonly text: string;
    }
  | { readonly kind: "remove"; readonly file: FileName }
  | { readonly kind: "rename"; readonly file: FileName; readonly to: FileName }
  | { readonly kind: "open"; readonly file: FileName }
  | { readonly kind: "close"; readonly file: FileName }
  | { readonly kind: "root" };

/** The texts on disk and in the editor, as the edits leave them. */
export type World = {
  readonly disk: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, string>;
  readonly roots: ReadonlySet<string>;
};

export const FIRST_WORLD: World = { disk: new Map(Object.entries(BASE_PACKET)), open: new Map(), roots: new Set() };

const file = fc.constantFrom(...FILES);

const write = file.chain((name) => textFor(name).map((text): Edit => ({ kind: "write", file: name, text })));

/** Where to cut is a share of the text, so that edits fall into all parts of it. */
const splice = file.chain((name) =>
  fc
    .record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(30), text: pieceFor(name) })
    .map((rest): Edit => ({ kind: "splice", file: name, ...rest })),
);

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: splice },
  { weight: 3, arbitrary: write },
  { weight: 1, arbitrary: file.map((name): Edit => ({ kind: "remove", file: name })) },
  { weight: 1, arbitrary: fc.tuple(file, file).map(([name, to]): Edit => ({ kind: "rename", file: name, to })) },
  { weight: 2, arbitrary: file.map((name): Edit => ({ kind: "open", file: name })) },
  { weight: 1, arbitrary: file.map((name): Edit => ({ kind: "close", file: name })) },
  { weight: 1, arbitrary: fc.constant<Edit>({ kind: "root" }) },
);

/** The world after an edit, and the changes that tell an engine of it. */
export function perform(world: World, one: Edit): { readonly world: World; readonly changes: readonly Change[] } {
  const { disk, open, roots } = world;
  switch (one.kind) {
    case "write":
      return { world: { ...world, disk: holding(disk, one.file, one.text) }, changes: [onDisk(one.file, one.text)] };
    case "splice":
      return spliced(world, one);
    case "remove":
      return { world: { ...world, disk: without(disk, one.file) }, changes: [{ kind: "removed", file: one.file }] };
    case "rename": {
      const text = disk.get(one.file);
      if (text === undefined) return { world, changes: [] };
      const moved = holding(without(disk, one.file), one.to, text);
      return {
        world: { ...world, disk: moved },
        changes: one.file === one.to ? [] : [{ kind: "removed", file: one.file }, onDisk(one.to, text)],
      };
    }
    case "open": {
      const text = open.get(one.file) ?? disk.get(one.file) ?? "";
      return { world: { ...world, open: holding(open, one.file, text) }, changes: [inEditor(one.file, text)] };
    }
    case "close":
      return { world: { ...world, open: without(open, one.file) }, changes: [{ kind: "closed", file: one.file }] };
    case "root":
      return {
        world: { ...world, roots: new Set([...roots, "home/packet"]) },
        changes: [{ kind: "root", folder: "home/packet" }],
      };
  }
}

/** Everything in a world at once. */
export function allChanges({ disk, open, roots }: World): readonly Change[] {
  return [
    ...[...roots].map((folder): Change => ({ kind: "root", folder })),
    ...[...open].map(([name, text]) => inEditor(name, text)),
    ...[...disk].map(([name, text]) => onDisk(name, text)),
  ];
}

/** A cut in the editor's copy where the file is open, in the disk's otherwise. */
function spliced(world: World, { file: name, at, cut, text }: Extract<Edit, { kind: "splice" }>) {
  const before = world.open.get(name) ?? world.disk.get(name) ?? "";
  const start = Math.floor(at * before.length);
  const after = before.slice(0, start) + text + before.slice(start + cut);
  return world.open.has(name)
    ? { world: { ...world, open: holding(world.open, name, after) }, changes: [inEditor(name, after)] }
    : { world: { ...world, disk: holding(world.disk, name, after) }, changes: [onDisk(name, after)] };
}

function onDisk(name: string, text: string): Change {
  return { kind: "disk", file: name, content: { kind: "text", text } };
}

function inEditor(name: string, text: string): Change {
  return { kind: "opened", file: name, text };
}

function holding(files: ReadonlyMap<string, string>, name: string, text: string): ReadonlyMap<string, string> {
  return new Map([...files, [name, text]]);
}

function without(files: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> {
  return new Map([...files].filter(([other]) => other !== name));
}
