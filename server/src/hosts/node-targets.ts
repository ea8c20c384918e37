import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { extensionOf, nameOf } from "../base/path.ts";
import { type LoadedTarget, loadTarget, type Target } from "../cli/check-packets.ts";
import type { EngineChoices } from "../cli/command.ts";
import { createEngine, type Engine } from "../engine.ts";
import { isManifestName } from "../packet/manifest.ts";
import { fromNative, nodeFiles, toNative } from "./node-files.ts";
import { today } from "./today.ts";

/** What a path on the command line stands for, in an engine of its own. */
export type ReadTarget =
  | { readonly kind: "target"; readonly engine: Engine; readonly loaded: LoadedTarget; readonly label: Labeller }
  | { readonly kind: "mistake"; readonly message: string };

/** A path as its user would write it: relative where the path that was given is. */
export type Labeller = (path: string) => string;

export async function readTarget(given: string, choices: EngineChoices): Promise<ReadTarget> {
  const target = await targetOf(given);
  if (target === undefined) return mistake(`${given}: no such file or folder`);
  if (target.kind === "file" && !isPacketText(target.path)) return mistake(`${given}: not a packet or a Markdown file`);
  if (target.kind === "file") {
    const read = await nodeFiles.read(target.path);
    if (read.kind === "unreadable") return mistake(`${given}: ${read.reason}`);
  }
  const engine = createEngine({ today: () => choices.today ?? today() });
  engine.configure({ severities: choices.severities });
  const loaded = await loadTarget(engine, nodeFiles, target);
  if (loaded === undefined) return mistake(`${given}: holds no packet and no Markdown file`);
  return { kind: "target", engine, loaded, label: labeller(given) };
}

async function targetOf(given: string): Promise<Target | undefined> {
  try {
    const path = resolve(given);
    const found = await stat(path);
    return { path: fromNative(path), kind: found.isDirectory() ? "folder" : "file" };
  } catch {
    return undefined;
  }
}

function labeller(given: string): Labeller {
  if (isAbsolute(given)) return (path) => path;
  return (path) => relative(process.cwd(), toNative(path)).replaceAll("\\", "/") || ".";
}

function isPacketText(path: string): boolean {
  return isManifestName(nameOf(path)) || extensionOf(path) === "md" || extensionOf(path) === "markdown";
}

function mistake(message: string): ReadTarget {
  return { kind: "mistake", message };
}
