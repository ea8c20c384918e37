import { endEverything } from "./processes.ts";

/**
 * Runs a script to its end: one line for what is missing, a stack for what nobody expected, nothing left running whichever way it ends.
 * `main` resolves to the exit code; it begins when the calling module is there as a whole.
 */
export function runScript(main: () => Promise<number>): void {
  const finished = Promise.resolve()
    .then(main)
    .then((code): Outcome => ({ code }), failure);
  void Promise.race([interrupted(), finished]).then(async ({ code, message }) => {
    if (message !== undefined) process.stderr.write(`${message}\n`);
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

type Outcome = { readonly code: number; readonly message?: string };

/** What fails after this is the ending itself, and no news. */
function interrupted(): Promise<Outcome> {
  return new Promise((resolve) => {
    for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
      process.on(signal, () => resolve({ code }));
    }
  });
}

function failure(error: unknown): Outcome {
  if (!(error instanceof Error)) return { code: 1, message: String(error) };
  if (error.name !== PLAIN) return { code: 1, message: error.stack ?? error.message };
  return { code: typeof error.cause === "number" ? error.cause : 1, message: error.message };
}
