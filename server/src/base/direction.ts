/** The text with U+FFFD in place of what turns the direction of writing, so that what is shown is what is written. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");
}
