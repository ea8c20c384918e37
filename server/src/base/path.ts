/**
 * Paths are `/`-separated and already decoded. A path may start with a scheme and an authority (`scheme://host/folder/file`), which
 * then belong to its root.
 */

/** The folder of a path, without a slash at its end; the empty string for a bare name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The file extension in lower case without its dot; the empty string where there is none. */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

export function joinPath(folder: string, relative: string): string {
  return folder === "" ? relative : `${folder}/${relative}`;
}

/** The path below `folder`, or undefined where it is not below it. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (folder === "") return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/**
 * The relative path with `.` and `..` resolved from `folder`, itself relative to some root; undefined where it climbs out of that root
 * or is absolute (`/etc`, `C:\`, `\\host`, `https:`).
 */
export function resolveInside(folder: string, relative: string): string | undefined {
  const forward = relative.replaceAll("\\", "/");
  if (isAbsolute(forward)) return undefined;
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of forward.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/");
}

/** True for a rooted path, a drive, a network share and anything with a scheme. */
export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || path.startsWith("\\") || /^[a-z][a-z0-9+.-]*:/i.test(path);
}

/** The way from one folder to a path, both below the same root: `../sources/close.csv`. */
export function relativePath(fromFolder: string, path: string): string {
  const from = fromFolder === "" ? [] : fromFolder.split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
