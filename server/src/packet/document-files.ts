import { memoByFirst } from "../base/memo.ts";
import { extensionOf } from "../base/path.ts";
import type { PacketLimits } from "./limits.ts";
import type { UnreadableDocument } from "./packet.ts";
import type { PacketFile } from "./packet-input.ts";
import { unreadableReason } from "./unreadable-text.ts";

/** The Markdown files of a packet, as many as are read. */
type DocumentFiles = {
  readonly within: readonly DocumentFile[];
  /** How many there are, and the first that is one too many. */
  readonly count: number;
  readonly first?: string;
};

type DocumentFile = readonly [path: string, file: PacketFile];

/** Those that can be read as text. */
export function readableDocuments(files: readonly DocumentFile[], { fileBytes }: PacketLimits) {
  return files.flatMap(([path, file]) =>
    file.kind === "text" && whyUnreadable(file, fileBytes) === undefined ? [{ path, text: file.text }] : [],
  );
}

/** Those that cannot, or not to their end, and the first that is one too many. */
export function unreadableDocuments(
  { within, count, first }: DocumentFiles,
  { fileBytes, documents }: PacketLimits,
): readonly UnreadableDocument[] {
  const unread = within.flatMap(([path, file]): readonly UnreadableDocument[] => {
    if (file.kind === "unreadable") return [{ path, offset: 0, reason: file.reason }];
    if (file.kind !== "text") return [];
    const tooLong = whyUnreadable(file, fileBytes);
    if (tooLong !== undefined) return [{ path, ...tooLong }];
    return file.problem === undefined ? [] : [{ path, ...file.problem }];
  });
  if (first === undefined) return unread;
  const [all, most] = [count, documents].map((number) => number.toLocaleString("en"));
  const reason = `the packet has ${all} documents, and only the first ${most} are read`;
  return [...unread, { path: first, offset: 0, reason }];
}

const whyUnreadable = memoByFirst(({ text }: Extract<PacketFile, { kind: "text" }>, longest: number) =>
  unreadableReason(text, longest),
);

/** Where there are too many, those deepest in folders are left out. */
export function documentFiles(
  files: ReadonlyMap<string, PacketFile>,
  only: string | undefined,
  most: number,
): DocumentFiles {
  const all = [...files].filter(([path]) => (only === undefined ? DOCUMENTS.has(extensionOf(path)) : path === only));
  if (all.length <= most) return { within: all, count: all.length };
  const outermost = all.toSorted(([left], [right]) => left.split("/").length - right.split("/").length);
  const [first = ""] = outermost[most] ?? [];
  return { within: outermost.slice(0, most), count: all.length, first };
}

const DOCUMENTS: ReadonlySet<string> = new Set(["md", "markdown"]);
