import { type Span, span } from "../base/span.ts";
import type { Limits } from "./limits.ts";

/** A separated text cut into records and fields. The two field lists run over all records: a large file has many fields. */
export type CsvRecords = {
  /** Where each field's content starts: behind its opening quote where it has one. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For each record the index of its first field, and the number of fields at the end. A comment line has no fields. */
  readonly firstFields: readonly number[];
  /** Opening quotes that nothing closes, or that close before the field does. They are then characters like any other. */
  readonly strayQuotes: readonly Span[];
  /** The limit that the text goes beyond; the records up to there are whole. */
  readonly exceeded?: "rows" | "cells";
};

/** Cuts as RFC 4180 says, with LF and lone CR as line ends too, and with spaces around quotes. Linear in the text's length. */
export function splitRecords(
  text: string,
  start: number,
  separator: string,
  isComment: (line: string) => boolean,
  limits: Pick<Limits, "rows" | "cells">,
): CsvRecords {
  const separatorUnit = separator.charCodeAt(0);
  const starts: number[] = [];
  const ends: number[] = [];
  const firstFields: number[] = [];
  const strayQuotes: Span[] = [];
  let exceeded: CsvRecords["exceeded"];
  let position = start;
  while (position < text.length) {
    if (firstFields.length === limits.rows) {
      exceeded = "rows";
      break;
    }
    firstFields.push(starts.length);
    if (text.charCodeAt(position) === NUMBER_SIGN) {
      const end = lineEnd(text, position);
      if (isComment(text.slice(position, end))) {
        position = afterLineEnd(text, end);
        continue;
      }
    }
    for (;;) {
      const quoted = quotedField(text, position, separatorUnit);
      const end = quoted?.next ?? unquotedEnd(text, position, separatorUnit);
      if (quoted?.stray === true) strayQuotes.push(span(quoted.start - 1, quoted.start));
      starts.push(quoted === undefined || quoted.stray ? position : quoted.start);
      ends.push(quoted === undefined || quoted.stray ? end : quoted.end);
      position = end;
      if (starts.length > limits.cells || text.charCodeAt(position) !== separatorUnit) break;
      position += 1;
    }
    if (starts.length > limits.cells) {
      const whole = firstFields.pop() ?? 0;
      starts.length = whole;
      ends.length = whole;
      exceeded = "cells";
      break;
    }
    position = afterLineEnd(text, position);
  }
  firstFields.push(starts.length);
  return { starts, ends, firstFields, strayQuotes, ...(exceeded !== undefined && { exceeded }) };
}

/** True where the field's content stands in quotes, in which a doubled quote is one. */
export function isQuotedField(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === QUOTE;
}

type QuotedField = {
  readonly start: number;
  readonly end: number;
  /** Where the separator or the line end stands. */
  readonly next: number;
  readonly stray: boolean;
};

/** Undefined for a field that does not start with a quote. */
function quotedField(text: string, position: number, separator: number): QuotedField | undefined {
  const quote = afterBlanks(text, position, separator);
  if (text.charCodeAt(quote) !== QUOTE) return undefined;
  const start = quote + 1;
  const end = closingQuote(text, start);
  if (end !== undefined) {
    const next = afterBlanks(text, end + 1, separator);
    if (endsField(text, next, separator)) return { start, end, next, stray: false };
  }
  return { start, end: start, next: unquotedEnd(text, position, separator), stray: true };
}

/**
 * The quote that is not one of a doubled pair. A field that runs on past its closing quote is read again without quotes, yet no text
 * is searched more than twice: the search stops at the first odd run of quotes, and only such a run can open a field that does not
 * close within the run.
 */
function closingQuote(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote;
  }
  return undefined;
}

function unquotedEnd(text: string, start: number, separator: number): number {
  let end = start;
  while (!endsField(text, end, separator)) end += 1;
  return end;
}

function endsField(text: string, position: number, separator: number): boolean {
  if (position >= text.length) return true;
  const unit = text.charCodeAt(position);
  return unit === separator || unit === LINE_FEED || unit === CARRIAGE_RETURN;
}

function afterBlanks(text: string, start: number, separator: number): number {
  let position = start;
  for (;;) {
    const unit = text.charCodeAt(position);
    if ((unit !== SPACE && unit !== TAB) || unit === separator) return position;
    position += 1;
  }
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN) end += 1;
  return end;
}

function afterLineEnd(text: string, position: number): number {
  return text.charCodeAt(position) === CARRIAGE_RETURN && text.charCodeAt(position + 1) === LINE_FEED
    ? position + 2
    : position + 1;
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const NUMBER_SIGN = 35;
