/** The one way in which files reach the product. Hosts provide it: Node's own files, or the editor's where there are none. */
export type FileSystem = {
  /**
   * Every file below the folder that a packet can hold, as paths that start with the folder. Links that lead out of the folder, hidden
   * folders and dependencies are left out. Empty where the folder cannot be read.
   */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** What has more bytes than that is unreadable. */
  readonly read: (file: string, mostBytes: number) => Promise<FileRead>;
};

export type FileRead =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly reason: string };

export function tooManyBytes(most: number): FileRead {
  return { kind: "unreadable", reason: `it has more than ${most.toLocaleString("en")} bytes` };
}

/** File extensions that a packet is made of. */
export const PACKET_EXTENSIONS: ReadonlySet<string> = new Set([
  "md",
  "markdown",
  "csv",
  "tsv",
  "txt",
  "xlsx",
  "yaml",
  "yml",
]);
