import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ROOT } from "../../scripts/paths.ts";
import { pieceFor } from "../properties/fragments.ts";

export type SoakPacket = {
  readonly folder: string;
  readonly documents: readonly string[];
  readonly sources: readonly string[];
};

const DOCUMENTS = 30;

/** The draft packet with notes beside it that cite its table, in all a packet of thirty documents. */
export function writeSoakPacket(into: string): SoakPacket {
  const folder = join(into, "packet");
  cpSync(join(ROOT, "examples/returns-draft"), folder, { recursive: true });
  const own = readdirSync(folder).filter((name) => name.endsWith(".md"));
  mkdirSync(join(folder, "notes"));
  const notes = Array.from({ length: DOCUMENTS - own.length }, (_, index) => `notes/note-${index + 1}.md`);
  const text = readFileSync(join(folder, "narrative.md"), "utf8").replaceAll("](", "](../");
  for (const [index, note] of notes.entries()) {
    writeFileSync(join(folder, note), `# Note ${index + 1}\n\n${text.slice(index * 40)}`);
  }
  const sources = readdirSync(join(folder, "sources")).map((name) => join(folder, "sources", name));
  return { folder, documents: [...own, ...notes].map((file) => join(folder, file)), sources };
}

/** Endless chances from a seed, the same each time. */
export type Chances = {
  readonly below: (count: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
  /** A piece of Markdown as writers of packets write it, whole or broken. */
  readonly piece: () => string;
};

export function createChances(seed: number): Chances {
  let state = seed;
  const pieces = fc.sample(pieceFor("x.md"), { seed, numRuns: 500 });
  const below = (count: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("There is nothing to choose from.");
    return item;
  };
  return { below, oneOf, piece: () => oneOf(pieces) };
}
