import { URI } from "vscode-uri";

/**
 * A file's name inside the engine: its decoded path, with scheme and authority before it where it is not a file of this machine. No
 * folder ends in a slash, so that a file system's own root is an empty path.
 */
export function fileIdOf(uri: string): string {
  const parsed = URI.parse(uri);
  const path = withoutLastSlash(parsed.path.startsWith("/") ? parsed.path : `/${parsed.path}`);
  if (parsed.scheme === "file" && parsed.authority === "") return lowerDrive(path);
  return `${parsed.scheme}://${parsed.authority}${path}`;
}

/** The address of a file that is not open. An open one keeps the address that its editor gave. */
export function uriOf(file: string): string {
  const remote = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/i.exec(file);
  if (remote === null) return URI.file(file === "" ? "/" : file).toString();
  const [, scheme = "", authority = "", path = ""] = remote;
  return URI.from({ scheme, authority, path: path === "" ? "/" : path }).toString();
}

/** False for a copy that an editor makes of a file, such as its older version in a comparison. */
export function namesFile(uri: string): boolean {
  const { query, fragment } = URI.parse(uri);
  return query === "" && fragment === "";
}

function withoutLastSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}

/** Editors write the drive of one file now as `C:`, now as `c:`. */
function lowerDrive(path: string): string {
  return /^\/[A-Z]:/.test(path) ? `/${path.charAt(1).toLowerCase()}${path.slice(2)}` : path;
}
