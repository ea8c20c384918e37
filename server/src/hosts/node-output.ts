import { visibleLines } from "../cli/reporters/visible-text.ts";

/** 0 clean, 1 problems found, 2 usage or unreadable input. */
export type ExitStatus = 0 | 1 | 2;

export const USAGE_ERROR: ExitStatus = 2;

export function writeOutput(text: string | Uint8Array): ExitStatus {
  // A reader such as `head` may close the pipe before it has all.
  if (process.stdout.listenerCount("error") === 0) process.stdout.once("error", () => process.exit());
  process.stdout.write(text);
  return 0;
}

/** Says on a terminal what a packet, or its names, have a part in. Elsewhere the bytes are as they were. */
export function writeForTerminal(text: string): ExitStatus {
  return writeOutput(process.stdout.isTTY ? visibleLines(text) : text);
}

export function writeError(message: string): ExitStatus {
  process.stderr.write(`throughline: ${visibleLines(message)}\n`);
  return USAGE_ERROR;
}
