import type { Comparison } from "../quantity/compare.ts";

/** "$3.2M" for a fall of $3.2M: a cell that says by how much something was saved has no minus, and no plus either. */
export function isSizeWithoutSign({ how }: Comparison, text: string): boolean {
  return how === "wrong-sign" && !/^[+\-\u2212(]/.test(text.trim());
}
