import type { EngineChoices } from "../cli/command.ts";
import { type LoadedTarget, loadPackets } from "../cli/load-packets.ts";
import { createEngine, type Engine } from "../engine.ts";
import { changesFromDisk } from "../read-change.ts";
import { nodeFiles } from "./node-files.ts";
import { findTarget, type Labeller } from "./node-find.ts";
import { today } from "./today.ts";

/** What a path on the command line stands for, in an engine of its own. */
export type ReadTarget =
  | { readonly kind: "target"; readonly engine: Engine; readonly loaded: LoadedTarget; readonly label: Labeller }
  | { readonly kind: "mistake"; readonly message: string };

export async function readTarget(given: string, choices: EngineChoices): Promise<ReadTarget> {
  const found = await findTarget(given, choices.limits.fileBytes);
  if (found.kind === "mistake") return found;
  const engine = createEngine({ today: () => choices.today ?? today() });
  engine.configure(choices);
  const files = [...new Set(found.packets.flatMap((packet) => packet.files))];
  const loaded = loadPackets(engine, found.packets, await changesFromDisk(nodeFiles, files, choices.limits));
  return { kind: "target", engine, loaded, label: found.label };
}
