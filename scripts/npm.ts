import { type Finished, runProcess, type StartOptions } from "./processes.ts";

/** Runs npm: the one that runs this script, where one does. */
export function runNpm(args: readonly string[], options: StartOptions): Promise<Finished> {
  const { npm_execpath: npm } = process.env;
  return npm === undefined ? runProcess("npm", args, options) : runProcess(process.execPath, [npm, ...args], options);
}
