/** Why a file could not be written, in words; what the system says where there are none for it. */
export function writeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return WORDS[code] ?? error.message;
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "this folder may not be written to",
  EPERM: "this folder may not be written to",
  EROFS: "this folder is on a disk that is read only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EFBIG: "a file may not be so large here",
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  EISDIR: "it is a folder",
};
