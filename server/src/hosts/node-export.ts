import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { ExportCommand } from "../cli/command.ts";
import { visibleText } from "../cli/reporters/visible-text.ts";
import { BINARY_FORMATS, EXPORT_NAMES } from "../export/export-format.ts";
import { exportPacket } from "../export/export-packet.ts";
import { type ExitStatus, writeError, writeOutput } from "./node-output.ts";
import { readTarget } from "./node-targets.ts";
import { writeAtomically } from "./node-write.ts";
import { writeFailure } from "./node-write-failure.ts";

/** Writes one packet in a format, to a file or to standard output. What should be known of it goes to standard error. */
export async function exportTo(command: ExportCommand): Promise<ExitStatus> {
  const { format, path, out, overwrite } = command;
  if (out === undefined && BINARY_FORMATS.has(format) && process.stdout.isTTY) {
    return writeError(`${format} is no text: name a file with --out, or redirect the output`);
  }
  const read = await readTarget(path, command);
  if (read.kind === "mistake") return writeError(read.message);
  const { packets } = read.loaded;
  const [packet, another] = packets;
  if (packet === undefined) return writeError(`${path}: holds no packet`);
  if (another !== undefined) {
    return writeError(`${path}: name one of ${packets.map(({ root }) => read.label(root)).join(", ")}`);
  }
  const exported = await exportPacket(format, packet.exportable());
  if (exported.kind === "nothing") return writeError(`${path}: ${exported.reason}`);
  const status =
    out === undefined
      ? writeOutput(exported.bytes)
      : await writeOut(out, EXPORT_NAMES[format], exported.bytes, overwrite);
  for (const warning of exported.warnings) process.stderr.write(`warning: ${visibleText(warning)}\n`);
  return status;
}

async function writeOut(out: string, name: string, bytes: Uint8Array, overwrite: boolean): Promise<ExitStatus> {
  const path = (await isFolder(out)) ? join(out, name) : out;
  if (!overwrite && (await exists(path))) return writeError(`${path}: is there already; --force writes over it`);
  try {
    await writeAtomically(path, bytes);
    return 0;
  } catch (error) {
    return writeError(`${path} is not written: ${writeFailure(error)}`);
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
