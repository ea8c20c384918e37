/** The last row and column that a spreadsheet program has. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** `B5` for row 5 and column 2. */
export function addressOf(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** `A` for 1, `Z` for 26, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(CAPITAL_A + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** The column that `A` or `xfd` names, or undefined where no spreadsheet program has it. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[a-z]{1,3}$/i.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - CAPITAL_A + 1;
  return column <= LAST_COLUMN ? column : undefined;
}

/** The row that digits name, or undefined where no spreadsheet program has it. */
export function rowNumber(digits: string): number | undefined {
  if (!/^[1-9]\d{0,6}$/.test(digits)) return undefined;
  const row = Number(digits);
  return row <= LAST_ROW ? row : undefined;
}

export type CellPlace = { readonly row: number; readonly column: number };

/** Reads `B5`; a `$` before either part is passed over. Undefined for anything else. */
export function parseAddress(address: string): CellPlace | undefined {
  const parts = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(address);
  const column = columnNumber(parts?.[1] ?? "");
  const row = rowNumber(parts?.[2] ?? "");
  return column === undefined || row === undefined ? undefined : { row, column };
}

const LETTERS = 26;
const CAPITAL_A = 65;
