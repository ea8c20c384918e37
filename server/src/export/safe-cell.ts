/**
 * The text of a table's cell, which a reader may copy into a spreadsheet: where a program there would run it as a formula, a quote
 * before it keeps it text. A figure with a sign, such as `-5.9 points` or `+$2.1M`, is none.
 */
export function safeCell(text: string): string {
  return /^\s*[=+\-@]/.test(text) && !SIGNED_FIGURE.test(text) ? `'${text}` : text;
}

/** A sign, at most a currency, digits, and words behind them; nothing that calls, refers or calculates. */
const SIGNED_FIGURE = /^\s*[+-]\s?(?:[A-Z]{3}\s|\p{Sc}\s?)?\d[\p{L}\p{N}\p{Sc}\s.,%‰]*$/u;
