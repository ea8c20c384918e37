/** Text as XML can hold it, which has no place for control characters and halves of characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ");
}
