import { runProcess } from "../../scripts/processes.ts";

/** The language servers of ours that came from a process, in the order in which they started: one of each window, those just closed as well. */
export async function serversOf(ancestor: number): Promise<readonly number[]> {
  const { output } = await runProcess("ps", ["-eo", "pid=,ppid=,args=", "--sort=start_time"], { output: "pipe" });
  const listed = output.split("\n").flatMap((line) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
  const parents = new Map(listed.map(({ pid, parent }) => [pid, parent]));
  const comesFrom = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at)) if (at === ancestor) return true;
    return false;
  };
  const servers = listed.filter(({ pid, command }) => /[\\/]dist[\\/]server\.js\b/.test(command) && comesFrom(pid));
  return servers.map(({ pid }) => pid);
}
