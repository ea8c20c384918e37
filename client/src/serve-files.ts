import * as vscode from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import { toBase64 } from "../../server/src/protocol/base64.ts";
import {
  LIST_FILES,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from "../../server/src/protocol/messages.ts";

/** Answers a server that has no files of its own, in the browser and on virtual file systems. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  const listing = new RequestType<ListFilesParams, ListFilesResult, void>(LIST_FILES);
  const reading = new RequestType<ReadFileParams, ReadFileResult, void>(READ_FILE);
  return vscode.Disposable.from(
    client.onRequest(listing, ({ folder }) => listFiles(vscode.Uri.parse(folder))),
    client.onRequest(reading, ({ uri, mostBytes }) => readFile(vscode.Uri.parse(uri), mostBytes)),
  );
}

/** Walks the folder itself: the editor's search leaves out what its user hides, and does not reach every file system. */
async function listFiles(root: vscode.Uri): Promise<ListFilesResult> {
  const uris: string[] = [];
  let level: readonly vscode.Uri[] = [root];
  for (let depth = 0; level.length > 0 && depth < DEEPEST_FOLDER; depth += 1) {
    const listed = await Promise.all(level.map(listFolder));
    const entries = listed.flat();
    uris.push(...entries.filter(isPacketFile).map(({ uri }) => uri.toString()));
    if (uris.length >= MOST_FILES) break;
    level = entries.filter(({ type }) => type === vscode.FileType.Directory).map(({ uri }) => uri);
  }
  return { uris: uris.slice(0, MOST_FILES) };
}

type Entry = { readonly uri: vscode.Uri; readonly name: string; readonly type: vscode.FileType };

async function listFolder(folder: vscode.Uri): Promise<readonly Entry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name]) => !name.startsWith(".") && name !== "node_modules")
      .map(([name, type]) => ({ uri: vscode.Uri.joinPath(folder, name), name, type }));
  } catch {
    return [];
  }
}

/** A link may lead out of the packet, and nothing here can tell where to. */
function isPacketFile({ name, type }: Entry): boolean {
  return type === vscode.FileType.File && PACKET_FILE.test(name);
}

async function readFile(uri: vscode.Uri, mostBytes: number): Promise<ReadFileResult> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mostBytes) return { kind: "too-large" };
    return { kind: "bytes", base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return { kind: "missing" };
    return { kind: "unreadable", reason: error instanceof Error ? error.message : "cannot be read" };
  }
}

const PACKET_FILE = /\.(md|markdown|csv|tsv|txt|xlsx|ya?ml)$/i;
const MOST_FILES = 20_000;
const DEEPEST_FOLDER = 20;
