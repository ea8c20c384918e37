import type { SymbolInformation, WorkspaceSymbolParams } from "vscode-languageserver";
import { toLocation } from "../location.ts";
import type { Session } from "../session.ts";
import { SYMBOL_KINDS } from "../symbol-kinds.ts";

export function workspaceSymbols(session: Session, { query }: WorkspaceSymbolParams): SymbolInformation[] {
  return session
    .snapshot()
    .symbols(query)
    .slice(0, MOST_SYMBOLS)
    .map((symbol) => ({
      name: symbol.name.trim() === "" ? symbol.kind : symbol.name,
      kind: SYMBOL_KINDS[symbol.kind],
      containerName: symbol.container,
      location: toLocation(symbol, session),
    }));
}

const MOST_SYMBOLS = 500;
