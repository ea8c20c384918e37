import { resolve } from "node:path";
import { inspectDocument } from "../features/inspect.ts";
import { DEFAULT_PACKET_LIMITS } from "../packet/limits.ts";
import { decodeText } from "../sources/decode-text.ts";
import { fromNative, nodeFiles } from "./node-files.ts";
import { type ExitStatus, writeError, writeOutput } from "./node-output.ts";

/** Prints what is seen of one file. */
export async function inspect(given: string): Promise<ExitStatus> {
  const path = fromNative(resolve(given));
  const read = await nodeFiles.read(path, DEFAULT_PACKET_LIMITS.fileBytes);
  if (read.kind === "missing") return writeError(`${given}: no such file`);
  if (read.kind === "unreadable") return writeError(`${given}: ${read.reason}`);
  return writeOutput(`${JSON.stringify(inspectDocument(decodeText(read.bytes).text, path), null, 2)}\n`);
}
