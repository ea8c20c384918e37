import type { Connection } from "vscode-languageserver";
import { type FileSystem, tooManyBytes } from "../base/file-system.ts";
import { fileIdOf, uriOf } from "../lsp/file-id.ts";
import { fromBase64 } from "../protocol/base64.ts";
import {
  LIST_FILES,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from "../protocol/messages.ts";

/**
 * Files as the editor sees them, for a server in a worker and for folders that are not on this machine. An editor that does not
 * answer has none.
 */
export function clientFiles(connection: Connection): FileSystem {
  return {
    list: async (folder) => {
      const params: ListFilesParams = { folder: uriOf(folder) };
      try {
        const { uris } = await connection.sendRequest<ListFilesResult>(LIST_FILES, params);
        return uris.map(fileIdOf).toSorted();
      } catch {
        return [];
      }
    },
    read: async (file, mostBytes) => {
      const params: ReadFileParams = { uri: uriOf(file), mostBytes };
      try {
        const result = await connection.sendRequest<ReadFileResult>(READ_FILE, params);
        if (result.kind === "too-large") return tooManyBytes(mostBytes);
        return result.kind === "bytes" ? { kind: "bytes", bytes: fromBase64(result.base64) } : result;
      } catch {
        return { kind: "unreadable", reason: "it cannot be read through this editor" };
      }
    },
  };
}
