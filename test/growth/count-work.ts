import { Session } from "node:inspector";

/**
 * Counts how often each block of the server's own code runs, as V8 counts it for coverage: a measure of work that no machine changes. It
 * sees what is loaded after it has begun, and not what happens inside one call of the language's own functions.
 */
export function startCounting(): { readonly count: (task: () => void) => number; readonly stop: () => void } {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return {
    count: (task) => {
      session.post("Profiler.takePreciseCoverage");
      task();
      let runs = 0;
      session.post("Profiler.takePreciseCoverage", (error, coverage) => {
        if (error !== null) throw error;
        for (const { url, functions } of coverage.result) {
          if (!url.includes("/server/src/")) continue;
          for (const { ranges } of functions) for (const { count } of ranges) runs += count;
        }
      });
      return runs;
    },
    stop: () => session.disconnect(),
  };
}
