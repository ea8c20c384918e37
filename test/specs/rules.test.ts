import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../server/src/snapshot.ts";
import { applyFix, checkPacket, type GivenFile } from "./check-packet.ts";
import { inOneLine, isMarkOf, markedTexts } from "./marked-text.ts";
import { type Case, readSpecification, type Specification } from "./read-specification.ts";

const FOLDER = new URL("./rules/", import.meta.url);

for (const name of readdirSync(FOLDER).toSorted()) {
  const specification = readSpecification(readFileSync(new URL(name, FOLDER), "utf8"));
  const { rule, cases } = specification;
  describe(rule, () => {
    it("is the rule that its file is named after, with two cases or more that are found and two that are not", () => {
      expect(`${rule}.md`).toBe(name);
      const found = cases.filter((one) => isFound(one, rule)).length;
      expect({ enoughFound: found >= 2, enoughNotFound: cases.length - found >= 2 }).toEqual({
        enoughFound: true,
        enoughNotFound: true,
      });
    });
    for (const one of cases) it(one.title, () => checkCase(name, specification, one));
  });
}

function checkCase(name: string, { rule }: Specification, one: Case): void {
  const problems = checkPacket(one.files, one.today);
  const { expected, found } = markedTexts(one, problems, rule);
  const others = problems.filter((problem) => problem.rule !== rule).map(inOneLine);
  const place = `test/specs/rules/${name}:${one.line}`;
  expect(found, `${place}\nWhat other rules say of this packet:\n${others.join("\n")}\n`).toBe(expected);
  if (one.fixed.size > 0) expect(fixedTexts(rule, one, problems), `${place}: after the fix`).toEqual(fixedBlocks(one));
}

/** The files that the first fix of the case's first marked problem changes, or whose fixed text the case gives. */
function fixedTexts(rule: string, one: Case, problems: readonly Problem[]): Readonly<Record<string, string>> {
  const [first] = one.files.flatMap((file) =>
    file.marks
      .filter((mark) => mark.rule === rule)
      .flatMap((mark) => problems.filter((problem) => isMarkOf(mark, problem, file))),
  );
  const fix = first?.fixes()[0];
  if (fix === undefined) return { "no fix": first === undefined ? "no problem" : first.message };
  const after = applyFix(one.files, fix);
  const untouched: ReadonlySet<GivenFile> = new Set(one.files);
  const changed = after.filter((file) => one.fixed.has(file.path) || !untouched.has(file));
  return Object.fromEntries(changed.map(({ path, text }) => [path, text]));
}

function fixedBlocks({ fixed }: Case): Readonly<Record<string, string>> {
  return Object.fromEntries(fixed);
}

function isFound({ files }: Case, rule: string): boolean {
  return files.some((file) => file.marks.some((mark) => mark.rule === rule));
}
