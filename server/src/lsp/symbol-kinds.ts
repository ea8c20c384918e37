import { SymbolKind } from "vscode-languageserver";
import type { OutlineKind } from "../features/outline.ts";

/** The icons that editors know for what an outline holds. */
export const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  section: SymbolKind.Namespace,
  slot: SymbolKind.Property,
  row: SymbolKind.Field,
  story: SymbolKind.Event,
  slide: SymbolKind.Class,
};
