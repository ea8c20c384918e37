import { existsSync } from "node:fs";
import { glob, isDynamicPattern } from "tinyglobby";

/** A path that the command line was given, itself or by a pattern that it matches. */
export type GivenPath = { readonly path: string; readonly matched: boolean };

/**
 * Replaces patterns such as `packets/*` by what they match, as a shell does where there is one. What lies in a folder that matches too is
 * left out. A pattern that matches nothing stays as it is.
 */
export async function expandPaths(given: readonly string[]): Promise<readonly GivenPath[]> {
  const expanded = await Promise.all([...new Set(given)].map(expand));
  const known = new Set<string>();
  return expanded.flat().filter(({ path }) => !known.has(path) && known.add(path));
}

async function expand(given: string): Promise<readonly GivenPath[]> {
  if (existsSync(given) || !isDynamicPattern(given)) return [{ path: given, matched: false }];
  const matches = await glob(given.replaceAll("\\", "/"), {
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**"],
  });
  const folders = matches.filter((path) => path.endsWith("/"));
  const outermost = matches.filter((path) => !folders.some((folder) => path !== folder && path.startsWith(folder)));
  if (outermost.length === 0) return [{ path: given, matched: false }];
  return outermost.map((path) => ({ path: withoutLastSlash(path), matched: true })).toSorted(byPath);
}

function byPath(left: GivenPath, right: GivenPath): number {
  return left.path < right.path ? -1 : 1;
}

function withoutLastSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}
