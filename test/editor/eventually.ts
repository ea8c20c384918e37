/** Waits until the attempt yields a value, and gives that value; fails saying what did not come. An attempt that throws has not yielded. */
export async function eventually<T>(what: string, attempt: () => T | undefined | Promise<T | undefined>): Promise<T> {
  let reason = "";
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const value = await attempt();
      if (value !== undefined) return value;
      reason = "";
    } catch (error) {
      reason = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    await new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`${what}, within ${(TRIES * PAUSE_MS) / 1000} s${reason}`);
}

const TRIES = 500;
const PAUSE_MS = 50;
