/** Where a cursor stands in a YAML text that is still being written, told from the lines alone, since such a text seldom parses. */
export type YamlCursor = {
  /** Keys from the root to the map or the value that the cursor is in; an item of a list is `0`. */
  readonly path: readonly string[];
  readonly on: "key" | "value";
  /** What is written of the key or the value before the cursor, and where it starts. */
  readonly typed: string;
  readonly start: number;
  /** The column that keys of this map start at. */
  readonly column: number;
  /** The other keys of this map. */
  readonly siblings: readonly string[];
};

/** Undefined in a comment, and inside a quoted text. */
export function yamlCursorAt(text: string, offset: number): YamlCursor | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before) || /:\s+["'][^"']*$/.test(before)) return undefined;
  const above = text.slice(0, lineStart).split("\n").slice(0, -1).map(readLine);
  const below = text.slice(offset).split("\n").slice(1).map(readLine);
  const line = readLine(before);
  const block = inBlock(line, above, below);
  const flow = /^(.*?)([{[])([^{}[\]]*)$/.exec(line.rest);
  if (flow !== null && line.key !== undefined) return inFlow(block, flow, offset);
  const typed = line.key === undefined ? line.text : line.rest;
  return { ...block, on: line.key === undefined ? "key" : "value", typed, start: offset - typed.length };
}

/** A line in its pieces. */
type Line = {
  /** The column of the first dash, or undefined where there is none. */
  readonly dash: number | undefined;
  /** The column of the text behind indentation and dashes. */
  readonly column: number;
  /** What stands there; empty for a line of nothing but a comment. */
  readonly text: string;
  readonly key: string | undefined;
  /** What stands behind the key and its colon. */
  readonly rest: string;
};

function readLine(source: string): Line {
  const [, indent = "", dashes = "", text = ""] = /^(\s*)((?:-\s+)*)(.*)$/.exec(source.replace(/\r$/, "")) ?? [];
  const [, key, rest = ""] = /^["']?([+-]?[\p{L}\p{N}_-]+)["']?\s*:(?:\s+(.*))?$/u.exec(text) ?? [];
  return {
    dash: dashes === "" ? undefined : indent.length,
    column: indent.length + dashes.length,
    text: text.startsWith("#") ? "" : text,
    key,
    rest,
  };
}

type Block = Pick<YamlCursor, "path" | "column" | "siblings">;

/** Goes up through the lines that hold the cursor's, and down as far as its own map goes. */
function inBlock(line: Line, above: readonly Line[], below: readonly Line[]): Block {
  const path: string[] = line.key === undefined ? [] : [line.key];
  const siblings: string[] = [];
  // What holds the cursor is a key left of `keyLimit`, or an item whose dash is left of `dashLimit`.
  let keyLimit = line.column;
  let dashLimit = line.column;
  let isOwnMap = line.dash === undefined;
  const enter = (dash: number): void => {
    path.unshift("0");
    keyLimit = dash + 1;
    dashLimit = dash;
    isOwnMap = false;
  };
  if (line.dash !== undefined) enter(line.dash);
  for (const { key, column, dash, text } of above.toReversed()) {
    if (text === "") continue;
    if (isOwnMap && column === line.column && key !== undefined) siblings.push(key);
    if (dash !== undefined && dash < dashLimit) {
      if (key !== undefined && column < keyLimit) path.unshift(key);
      enter(dash);
    } else if (dash === undefined && key !== undefined && column < keyLimit) {
      path.unshift(key);
      keyLimit = column;
      dashLimit = column;
      isOwnMap = false;
    }
  }
  for (const { key, column, dash, text } of below) {
    if (text === "") continue;
    if (column < line.column || (dash !== undefined && dash < line.column)) break;
    if (column === line.column && key !== undefined) siblings.push(key);
  }
  return { path, column: line.column, siblings };
}

/** In `{ from: L6, to: ` or `[a, b` behind a key. */
function inFlow({ path, column }: Block, flow: RegExpExecArray, offset: number): YamlCursor {
  const [, , bracket, inner = ""] = flow;
  const pieces = inner.split(",");
  const last = (pieces.at(-1) ?? "").trimStart();
  if (bracket === "[") {
    return { path: [...path, "0"], on: "value", typed: last, start: offset - last.length, column, siblings: [] };
  }
  const [, key, rest = ""] = /^([\p{L}\p{N}_-]+)\s*:\s*(.*)$/u.exec(last) ?? [];
  const siblings = pieces.slice(0, -1).flatMap((piece) => /^\s*([\p{L}\p{N}_-]+)\s*:/u.exec(piece)?.[1] ?? []);
  const typed = key === undefined ? last : rest;
  return {
    path: key === undefined ? path : [...path, key],
    on: key === undefined ? "key" : "value",
    typed,
    start: offset - typed.length,
    column,
    siblings,
  };
}
