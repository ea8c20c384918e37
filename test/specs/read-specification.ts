/** A rule's specification: cases in Markdown, each a small packet with the rule's problems marked under its text. */
export type Specification = {
  readonly rule: string;
  /** The Markdown between the rule's name and the first case. */
  readonly introduction: string;
  readonly cases: readonly Case[];
};

export type Case = {
  readonly title: string;
  /** The line of the title, from 1. */
  readonly line: number;
  /** The case's Markdown without its title. */
  readonly markdown: string;
  readonly files: readonly SpecifiedFile[];
  /** What the files hold after the first fix of the first marked problem, by path. Empty where the case does not say. */
  readonly fixed: ReadonlyMap<string, string>;
  /** The day as `2026-11-23`. */
  readonly today: string;
};

export type SpecifiedFile = {
  readonly path: string;
  readonly text: string;
  readonly encoding: "utf-8" | "latin-1";
  readonly marks: readonly Mark[];
};

/** Where a line of text has a problem. Line and columns count from 0, columns in UTF-16 units. */
export type Mark = {
  readonly rule: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity?: string;
  /** A part of the message, or the empty string. */
  readonly message: string;
};

const DEFAULT_DAY = "2026-11-23";

/** Throws, naming the line, where the text is not a specification. */
export function readSpecification(text: string): Specification {
  const lines = text.split("\n");
  const fences = fencesOf(lines);
  const inFence = (line: number): boolean => fences.some((fence) => fence.line <= line && line <= fence.end);
  const titles = lines.flatMap((line, index) => (line.startsWith("## ") && !inFence(index) ? [index] : []));
  const heading = lines.findIndex((line) => line.startsWith("# "));
  if (heading < 0) throw new Error("A specification starts with a heading that names its rule.");
  return {
    rule: (lines[heading] ?? "").slice(2).trim(),
    introduction: lines
      .slice(heading + 1, titles[0])
      .join("\n")
      .trim(),
    cases: titles.map((title, index) => {
      const next = titles[index + 1] ?? lines.length;
      const inside = fences.filter((fence) => title < fence.line && fence.line < next);
      return caseOf(lines, title, next, inside);
    }),
  };
}

function caseOf(lines: readonly string[], title: number, next: number, fences: readonly Fence[]): Case {
  const files: SpecifiedFile[] = [];
  const fixed = new Map<string, string>();
  let today = DEFAULT_DAY;
  for (const fence of fences) {
    const [, path, flag] = INFO.exec(fence.info) ?? [];
    if (path === undefined) {
      throw new Error(`Line ${fence.line + 1}: a block is named by its language and its path, not "${fence.info}".`);
    }
    if (path === "today") today = fence.lines.join("").trim();
    else if (flag === "fixed") fixed.set(path, textOf(fence.lines));
    else files.push({ path, encoding: flag === "latin-1" ? flag : "utf-8", ...marked(fence) });
  }
  if (files.length === 0) throw new Error(`Line ${title + 1}: a case needs a file.`);
  return {
    title: (lines[title] ?? "").slice(3).trim(),
    line: title + 1,
    markdown: lines
      .slice(title + 1, next)
      .join("\n")
      .trim(),
    files,
    fixed,
    today,
  };
}

/** `md narrative.md`, `csv sources/close.csv latin-1` */
const INFO = /^\S+ (\S.*?)(?: (fixed|latin-1))?$/;

function marked({ line: at, lines }: Fence): { readonly text: string; readonly marks: readonly Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const [index, line] of lines.entries()) {
    const [, indent = "", carets = "", rule = "", severity, message = ""] = MARK.exec(line) ?? [];
    if (carets === "") kept.push(line);
    else if (kept.length === 0) throw new Error(`Line ${at + index + 2}: a mark needs a line of text above it.`);
    else {
      const start = indent.length;
      const place = { rule, line: kept.length - 1, start, end: start + carets.length };
      marks.push({ ...place, message: message.trim(), ...(severity !== undefined && { severity }) });
    }
  }
  return { text: textOf(kept), marks };
}

/** `   ^^^^ some-rule (warning) what it says` */
const MARK = /^( *)(\^+) ([a-z][a-z-]*)(?: \((error|warning|info)\))?( .*)?$/;

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

type Fence = {
  readonly info: string;
  /** The first and the last line of the block, from 0. */
  readonly line: number;
  readonly end: number;
  /** What is between the two. */
  readonly lines: readonly string[];
};

function fencesOf(lines: readonly string[]): readonly Fence[] {
  const fences: Fence[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const [, ticks = "", info = ""] = /^(`{3,})(.*)$/.exec(lines[line] ?? "") ?? [];
    if (ticks === "") continue;
    const end = lines.indexOf(ticks, line + 1);
    if (end < 0) throw new Error(`Line ${line + 1}: the block does not end.`);
    fences.push({ info: info.trim(), line, end, lines: lines.slice(line + 1, end) });
    line = end;
  }
  return fences;
}
