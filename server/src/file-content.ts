import { memoByFirst } from "./base/memo.ts";
import { extensionOf } from "./base/path.ts";
import type { PacketFile } from "./packet/packet-input.ts";

/** What a file holds: text as far as it could be decoded, a workbook's tables, or why neither is there. */
export type FileContent = PacketFile;

/** True for a document whose front matter has the key `packet`. */
export function declaresPacket(file: string, content: FileContent): boolean {
  const extension = extensionOf(file);
  return content.kind === "text" && (extension === "md" || extension === "markdown") && hasPacketKey(content);
}

const hasPacketKey = memoByFirst(({ text }: Extract<PacketFile, { kind: "text" }>): boolean => {
  if (!/^\uFEFF?---\s*$/m.test(text.slice(0, 8))) return false;
  const end = text.indexOf("\n---", 4);
  return end > 0 && /^packet[ \t]*:/m.test(text.slice(0, end));
});
