import { type FSWatcher, statSync, watch } from "node:fs";
import { resolve } from "node:path";
import { PACKET_EXTENSIONS } from "../base/file-system.ts";
import { extensionOf } from "../base/path.ts";
import { fromNative, toNative } from "./node-files.ts";
import type { ExitStatus } from "./node-output.ts";

/** What a run ended with, and the folders of the packets that it saw. */
export type WatchedRun = { readonly status: ExitStatus; readonly roots: readonly string[] };

/** Runs once, and again whenever something changes in the packets or in the folders that were named, until the process is ended. */
export async function watchPackets(given: readonly string[], run: () => Promise<WatchedRun>): Promise<ExitStatus> {
  const named = given.map((path) => fromNative(resolve(path))).filter(isFolder);
  const watchers = new Map<string, FSWatcher>();
  let stale = false;
  let wake = (): void => {};
  const onChange = (file: string | null): void => {
    if (file !== null && !concernsPackets(file)) return;
    stale = true;
    wake();
  };
  for (;;) {
    stale = false;
    if (process.stdout.isTTY === true) process.stdout.write(CLEAR_SCREEN);
    const { status, roots } = await run();
    follow(new Set([...named, ...roots]), watchers, onChange);
    if (watchers.size === 0) return status;
    process.stderr.write("Watching for changes; Ctrl-C ends it.\n");
    if (!stale) {
      await new Promise<void>((changed) => {
        wake = changed;
      });
    }
    await new Promise((settled) => setTimeout(settled, SETTLING_MILLISECONDS));
  }
}

const CLEAR_SCREEN = "\u001b[2J\u001b[3J\u001b[H";

/** Editors write a file in several steps. */
const SETTLING_MILLISECONDS = 100;

/** A name without an extension may be a folder that came or went with packets in it. */
function concernsPackets(file: string): boolean {
  const extension = extensionOf(fromNative(file));
  return extension === "" || PACKET_EXTENSIONS.has(extension);
}

function follow(
  folders: ReadonlySet<string>,
  watchers: Map<string, FSWatcher>,
  onChange: (file: string | null) => void,
): void {
  for (const [folder, watcher] of watchers) {
    if (folders.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of folders) {
    const isInside = [...folders].some((other) => folder.startsWith(`${other}/`));
    if (watchers.has(folder) || isInside) continue;
    const watcher = watch(toNative(folder), { recursive: true }, (_, file) => onChange(file));
    watcher.on("error", () => {
      watcher.close();
      watchers.delete(folder);
      onChange(null);
    });
    watchers.set(folder, watcher);
  }
}

function isFolder(path: string): boolean {
  return statSync(toNative(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
