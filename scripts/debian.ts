import { findCommand } from "./find-command.ts";
import { runProcess } from "./processes.ts";
import { say } from "./script.ts";

/** A program from Debian's packages, installed now; undefined where that is not possible or not allowed. */
export async function installFromDebian(name: string, command: string): Promise<string | undefined> {
  const apt = findCommand("apt-get");
  if (apt === undefined || process.getuid?.() !== 0) return undefined;
  say(`Installing ${name} from Debian's packages (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", name]]) {
    const { code, output } = await runProcess(apt, args, { env, output: "pipe" });
    if (code !== 0) say(`apt-get ${args.join(" ")}: ${output.trim().split("\n").at(-1) ?? "failed"}`);
  }
  return findCommand(command);
}
