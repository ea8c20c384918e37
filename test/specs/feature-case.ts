import { relativeTo } from "../../server/src/base/path.ts";
import { type Change, createEngine } from "../../server/src/engine.ts";
import type { Snapshot } from "../../server/src/snapshot.ts";
import type { Case } from "./read-specification.ts";

/**
 * A case of a feature's specification: a small packet with a cursor in one of its files, what is asked there, and what the answer is. The
 * cursor is `<|>`, and two of them are a selection.
 */
export type FeatureCase = {
  readonly snapshot: Snapshot;
  /** The file with the cursor, or else the first, as the engine knows it. */
  readonly file: string;
  /** Where the first cursor stands, and the last; both 0 where there is none. */
  readonly start: number;
  readonly end: number;
  /** The texts of the files without cursors, by their paths in the packet. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the block `asked` says: a new name, a query, the title of an action. */
  readonly asked: string;
  readonly expected: string;
  readonly today: string;
};

const ROOT = "packet";
const CURSOR = "<|>";

export function featureCase({ files, today }: Case): FeatureCase {
  const block = (name: string): string => files.find(({ path }) => path === name)?.text.replace(/\n$/, "") ?? "";
  const given = files.filter(({ path }) => path !== "asked" && path !== "expected");
  const home = given.find(({ text }) => text.includes(CURSOR)) ?? given[0];
  if (home === undefined) throw new Error("a case needs a file");
  const pieces = home.text.split(CURSOR);
  const start = pieces.length === 1 ? 0 : (pieces[0]?.length ?? 0);
  const end = pieces.length === 1 ? 0 : pieces.slice(0, -1).join("").length;
  const texts = new Map(given.map(({ path, text }) => [path, text.replaceAll(CURSOR, "")]));
  return {
    snapshot: snapshotOf(texts, today),
    file: `${ROOT}/${home.path}`,
    start,
    end,
    texts,
    asked: block("asked"),
    expected: block("expected"),
    today,
  };
}

/** The path in the packet of a file that the engine knows. */
export function inPacket(file: string): string {
  return relativeTo(ROOT, file) ?? file;
}

function snapshotOf(texts: ReadonlyMap<string, string>, today: string): Snapshot {
  const engine = createEngine({ today: () => today });
  const changes = [...texts].map(
    ([path, text]): Change => ({ kind: "disk", file: `${ROOT}/${path}`, content: { kind: "text", text } }),
  );
  return engine.apply([...changes, { kind: "root", folder: ROOT }]);
}
