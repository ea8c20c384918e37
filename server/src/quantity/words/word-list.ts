/** The words of a text in which white space is all that stands between them. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
