import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { ExportDeckCommand } from "../cli/command.ts";
import { type ExitStatus, writeError, writeOutput } from "./node-output.ts";
import { readTarget } from "./node-targets.ts";
import { writeAtomically } from "./node-write.ts";

/** Writes the deck outline of one packet. */
export async function exportDeck(command: ExportDeckCommand): Promise<ExitStatus> {
  const read = await readTarget(command.path, command);
  if (read.kind === "mistake") return writeError(read.message);
  const { packets } = read.loaded;
  const [packet, another] = packets;
  if (packet === undefined) return writeError(`${command.path}: holds no packet`);
  if (another !== undefined) {
    return writeError(`${command.path}: name one of ${packets.map(({ root }) => read.label(root)).join(", ")}`);
  }
  const outline = packet.deckOutline();
  return command.out === undefined ? writeOutput(outline) : writeOut(command.out, outline, command.overwrite);
}

async function writeOut(out: string, text: string, overwrite: boolean): Promise<ExitStatus> {
  const path = (await isFolder(out)) ? join(out, "deck.md") : out;
  if (!overwrite && (await exists(path))) return writeError(`${path}: is there already; --force writes over it`);
  try {
    await writeAtomically(path, Buffer.from(text));
    return 0;
  } catch (error) {
    return writeError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
