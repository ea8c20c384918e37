import { endEverything } from "./processes.ts";

/**
 * Runs a script to its end: one line for what is missing, a stack for what nobody expected, nothing left running whichever way it ends.
 * `main` resolves to the exit code; it begins when the calling module is there as a whole.
 */
export function runScript(main: () => Promise<number>): void {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => void endEverything().finally(() => process.exit(code)));
  }
  Promise.resolve()
    .then(main)
    .catch(reportError)
    .then(async (code) => {
      await endEverything();
      process.exit(code);
    });
}

/** An error that its one line says in full: something that the user has to install, or an argument that is wrong. */
export function plainError(message: string, exitCode = 1): Error {
  const error = new Error(message, { cause: exitCode });
  error.name = PLAIN;
  return error;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const PLAIN = "PlainError";

function reportError(error: unknown): number {
  const isPlain = error instanceof Error && error.name === PLAIN;
  process.stderr.write(`${isPlain ? error.message : describe(error)}\n`);
  return isPlain && typeof error.cause === "number" ? error.cause : 1;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
