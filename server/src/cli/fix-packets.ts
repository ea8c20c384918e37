import { applyEdits } from "../base/text-edit.ts";
import type { Engine } from "../engine.ts";
import { safeEdits } from "../safe-edits.ts";
import type { FileEdit, Snapshot } from "../snapshot.ts";
import type { LoadedTarget } from "./load-packets.ts";

/** What mending does to one file. */
export type FixedFile = { readonly file: string; readonly before: string; readonly after: string };

/** Makes all safe fixes until none is left; fixes that touch each other's text wait for the next round. Nothing is written. */
export function fixPackets(engine: Engine, { snapshot, packets, only }: LoadedTarget): readonly FixedFile[] {
  const roots = new Set(packets.map(({ root }) => root));
  const after = new Map<string, string>();
  let current = snapshot;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const problems = current.packets
      .filter(({ root }) => roots.has(root))
      .flatMap((packet) => packet.problems())
      .filter(({ file }) => only === undefined || file === only);
    const mended = mend(current, safeEdits(problems));
    if (mended.length === 0) break;
    for (const { file, text } of mended) after.set(file, text);
    current = engine.apply(mended.map(({ file, text }) => ({ kind: "disk", file, content: { kind: "text", text } })));
  }
  return [...after].map(([file, text]) => ({ file, before: snapshot.text(file) ?? "", after: text }));
}

/** More than fixes that wait for each other ever need; an end for two that undo each other. */
const MOST_ROUNDS = 10;

function mend(
  snapshot: Snapshot,
  edits: readonly FileEdit[],
): readonly { readonly file: string; readonly text: string }[] {
  const files = [...new Set(edits.map(({ file }) => file))];
  return files.map((file) => ({
    file,
    text: applyEdits(
      snapshot.text(file) ?? "",
      edits.filter((edit) => edit.file === file),
    ),
  }));
}
