import type { Location } from "vscode-languageserver";
import type { Location as FileLocation } from "../snapshot.ts";
import { toRange } from "./convert.ts";
import type { FileLookup } from "./diagnostics.ts";

export function toLocation({ file, span }: FileLocation, files: FileLookup): Location {
  return { uri: files.uri(file), range: toRange(files.lined(file), span) };
}
