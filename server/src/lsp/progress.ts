import type { ReadProgress } from "../read-change.ts";
import type { Delay } from "./display.ts";

/** A bar or a spinner of the editor. */
export type ShownProgress = ReadProgress & { readonly end: () => void };

/** What is over before a person has waited for it shows no progress. */
const PATIENCE_MILLISECONDS = 300;

/** What a task that is waited for can say of itself. */
export type TaskProgress = ReadProgress & {
  /** Shows it at once, for a task that goes on without a pause in which it could be shown; resolves when it is shown. */
  readonly showNow: () => Promise<void>;
};

/** Runs a task and shows how far it is where it takes its time. */
export async function withProgress(
  show: () => Promise<ShownProgress | undefined>,
  delay: Delay,
  task: (progress: TaskProgress) => Promise<void>,
): Promise<void> {
  let shown: ShownProgress | undefined;
  let isOver = false;
  let begun: Promise<void> | undefined;
  const begin = async (): Promise<void> => {
    // An editor that shows none is no reason to stop.
    const next = await show().catch(() => undefined);
    if (isOver) next?.end();
    else shown = next;
  };
  const callOff = delay(PATIENCE_MILLISECONDS, () => {
    begun ??= begin();
  });
  try {
    await task({
      report: (done, all) => shown?.report(done, all),
      isCancelled: () => shown?.isCancelled() ?? false,
      showNow: async () => {
        callOff();
        begun ??= begin();
        await begun;
        await new Promise<void>((resolve) => void delay(0, resolve));
      },
    });
  } finally {
    isOver = true;
    callOff();
    shown?.end();
  }
}
