import { readFile } from "node:fs/promises";
import type { FixCommand } from "../cli/command.ts";
import { type FixedFile, fixPackets } from "../cli/fix-packets.ts";
import { unifiedDiff } from "../cli/unified-diff.ts";
import { decodeText } from "../sources/decode-text.ts";
import { findUnknownRule, unknownRule } from "./node-explain.ts";
import { toNative } from "./node-files.ts";
import { type ExitStatus, USAGE_ERROR, writeError, writeForTerminal } from "./node-output.ts";
import { expandPaths } from "./node-paths.ts";
import { readTarget } from "./node-targets.ts";
import { writeAtomically } from "./node-write.ts";
import { writeFailure } from "./node-write-failure.ts";

/** Makes the safe changes, or shows them. */
export async function fix(command: FixCommand): Promise<ExitStatus> {
  const unknown = findUnknownRule(Object.keys(command.severities));
  if (unknown !== undefined) return writeError(unknownRule(unknown));
  let status: ExitStatus = 0;
  let changed = 0;
  for (const { path, matched } of await expandPaths(command.paths)) {
    const read = await readTarget(path, command);
    if (read.kind === "mistake") {
      if (!matched) status = writeError(read.message);
      continue;
    }
    for (const file of fixPackets(read.engine, read.loaded)) {
      const name = read.label(file.file);
      const failure = command.dryRun ? undefined : await write(file);
      if (failure !== undefined) status = writeError(`${name}: ${failure}`);
      else {
        changed += 1;
        writeForTerminal(command.dryRun ? unifiedDiff(name, file.before, file.after) : `mended ${name}\n`);
      }
    }
  }
  if (changed === 0 && status !== USAGE_ERROR) process.stderr.write("nothing to mend\n");
  return status;
}

/** Says why a file was left as it is; undefined where it was written. */
async function write({ file, before, after }: FixedFile): Promise<string | undefined> {
  try {
    const bytes = await readFile(toNative(file));
    const { text, encoding, problem } = decodeText(bytes);
    if (encoding !== "utf-8" || problem !== undefined) return "is not UTF-8, and was left as it is";
    if (text !== before) return "changed in the meantime, and was left as it is";
    const mark = bytes.subarray(0, bytes.length - Buffer.byteLength(text));
    await writeAtomically(toNative(file), Buffer.concat([mark, Buffer.from(after)]));
    return undefined;
  } catch (error) {
    return writeFailure(error);
  }
}
