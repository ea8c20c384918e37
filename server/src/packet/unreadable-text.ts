/** A document with a line longer than this is not prose, and parsing it would hold up typing. */
const LONGEST_LINE = 100_000;

/** Why a text is not read as a document, and from where; undefined where it is. */
export function unreadableReason(
  text: string,
  longest: number,
): { readonly offset: number; readonly reason: string } | undefined {
  if (text.length > longest)
    return { offset: 0, reason: `it has more than ${longest.toLocaleString("en")} characters` };
  if (text.length <= LONGEST_LINE) return undefined;
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    if ((end < 0 ? text.length : end) - start > LONGEST_LINE) {
      return { offset: start, reason: "this line has more than 100,000 characters" };
    }
    if (end < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}
