import { progressLine } from "../cli/progress-line.ts";

/** Shows how far a run has come below what it prints. On anything but a terminal it shows nothing. */
export type Progress = {
  readonly advance: () => void;
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void;
};

export function showProgress(total: number): Progress {
  const { stderr } = process;
  const { TERM: terminal } = process.env;
  if (stderr.isTTY !== true || terminal === "dumb" || total < 2) return { advance: () => {}, clear: () => {} };
  const start = performance.now();
  let done = 0;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    clear,
    advance: () => {
      done += 1;
      clear();
      // What is over at once needs no account of how far it has come.
      if (done === total || performance.now() - start < PATIENCE_MILLISECONDS) return;
      stderr.write(progressLine(done, total, stderr.columns));
      shown = true;
    },
  };
}

const PATIENCE_MILLISECONDS = 300;
