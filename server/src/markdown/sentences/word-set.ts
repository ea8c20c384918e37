/** The words of lines that hold them separated by single spaces. */
export function wordSet(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "));
}
