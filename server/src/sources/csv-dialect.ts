import { splitRecords } from "./csv-records.ts";

export type CsvDialect = {
  /** Where the first record starts: behind a byte order mark and a `sep=` line. */
  readonly start: number;
  readonly separator: string;
  readonly isComment: (line: string) => boolean;
};

/** Finds how a text is separated: by what cuts most of its first lines into one number of fields. */
export function findDialect(text: string): CsvDialect {
  const afterMark = text.startsWith("\ufeff") ? 1 : 0;
  const declared = /^sep=([,;\t|])(?:\r\n|[\r\n]|$)/i.exec(text.slice(afterMark, afterMark + LONGEST_DECLARATION));
  const start = afterMark + (declared?.[0].length ?? 0);
  const sample = text.slice(start, start + SAMPLE.characters);
  const cuts = SEPARATORS.map((separator) => usualCut(sample, separator));
  const best = cuts.reduce((left, right) => (right.fit > left.fit ? right : left));
  const separator = declared?.[1] ?? (best.fit <= 0 ? "," : best.separator);
  const fields = cuts.find((cut) => cut.separator === separator)?.fields ?? 1;
  return { start, separator, isComment: (line) => isComment(line, separator, fields) };
}

/** A comma comes last: where decimals are written with one, it cuts lines as evenly as the separator does. */
const SEPARATORS = ["\t", ";", "|", ","] as const;
const SAMPLE = { characters: 65_536, rows: 100, cells: 20_000 };
const LONGEST_DECLARATION = 8;

type Cut = {
  readonly separator: string;
  /** The most usual number of fields above one. */
  readonly fields: number;
  /** How many lines have it, less the quotes that a wrong separator leaves open. */
  readonly fit: number;
};

function usualCut(sample: string, separator: string): Cut {
  const isRemark = (line: string): boolean => isComment(line, separator, Number.POSITIVE_INFINITY);
  const { firstFields, strayQuotes } = splitRecords(sample, 0, separator, isRemark, SAMPLE);
  const lines = new Map<number, number>();
  for (let index = 1; index < firstFields.length; index += 1) {
    const fields = (firstFields[index] ?? 0) - (firstFields[index - 1] ?? 0);
    if (fields > 1) lines.set(fields, (lines.get(fields) ?? 0) + 1);
  }
  let usual = { fields: 1, count: 0 };
  for (const [fields, count] of lines) if (count > usual.count) usual = { fields, count };
  return { separator, fields: usual.fields, fit: usual.count - strayQuotes.length };
}

/** A line that starts with `#`, unless that is a column's label: `#`, `# of orders`, or any first cell of a row like the others. */
function isComment(line: string, separator: string, usualFields: number): boolean {
  if (/^#\s?(?:of\b|["']?(?:$|[,;\t|]))/i.test(line)) return false;
  const fields = line.split(separator).length;
  return fields !== usualFields || fields < FEWEST_FIELDS_OF_A_ROW;
}

/** A remark may well have one comma, but hardly as many as each row of the table. */
const FEWEST_FIELDS_OF_A_ROW = 3;
