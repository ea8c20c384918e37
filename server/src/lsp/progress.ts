import type { ReadProgress } from "../read-change.ts";
import type { Delay } from "./display.ts";

/** A bar or a spinner of the editor. */
export type ShownProgress = ReadProgress & { readonly end: () => void };

/** What is over before a person has waited for it shows no progress. */
const PATIENCE_MILLISECONDS = 300;

/** Runs a task and shows how far it is where it takes its time. */
export async function withProgress(
  show: () => Promise<ShownProgress | undefined>,
  delay: Delay,
  task: (progress: ReadProgress) => Promise<void>,
): Promise<void> {
  let shown: ShownProgress | undefined;
  let isOver = false;
  const callOff = delay(PATIENCE_MILLISECONDS, () => {
    const begin = async (): Promise<void> => {
      const begun = await show();
      if (isOver) begun?.end();
      else shown = begun;
    };
    // An editor that shows none is no reason to stop.
    begin().catch(() => undefined);
  });
  try {
    await task({
      report: (done, all) => shown?.report(done, all),
      isCancelled: () => shown?.isCancelled() ?? false,
    });
  } finally {
    isOver = true;
    callOff();
    shown?.end();
  }
}
