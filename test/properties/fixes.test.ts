import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { safeEdits } from "../../server/src/safe-edits.ts";
import type { Problem } from "../../server/src/snapshot.ts";
import { applyFix, checkPacket, type GivenFile, readPackets } from "../specs/check-packet.ts";
import { readSpecification } from "../specs/read-specification.ts";

const SPECIFICATIONS = new URL("../specs/rules/", import.meta.url);

/** The packets of every specification, with what is found in them. */
const PACKETS = readdirSync(SPECIFICATIONS).flatMap((name) => {
  const { rule, cases } = readSpecification(readFileSync(new URL(name, SPECIFICATIONS), "utf8"));
  return cases.map(({ title, files, today }) => ({
    rule,
    name: `${rule}: ${title}`,
    files,
    today,
    problems: checkPacket(files, today),
  }));
});

/** The fixes of each rule in the packets of its own specification. */
const FIXES = PACKETS.flatMap(({ name, rule, problems, ...packet }) =>
  problems
    .filter((problem) => problem.rule === rule)
    .flatMap((problem) =>
      problem.fixes().map((fix) => ({
        ...packet,
        problems,
        problem,
        fix,
        name: `"${fix.title}" in ${name}`,
      })),
    ),
);

describe("any fix", () => {
  it.each(named(FIXES))("changes places that do not overlap: %s", (_, { files, fix }) => {
    for (const file of new Set(fix.edits.map((edit) => edit.file))) {
      const spans = fix.edits.filter((edit) => edit.file === file).map((edit) => edit.span);
      const ends = spans.toSorted((left, right) => left.start - right.start).flatMap(({ start, end }) => [start, end]);
      expect(ends).toEqual(ends.toSorted((left, right) => left - right));
      expect(ends.at(-1)).toBeLessThanOrEqual(files.find(({ path }) => path === file)?.text.length ?? 0);
    }
  });

  const whole = FIXES.filter(({ fix }) => fix.edits.every(({ text }) => !text.includes("TODO")));

  it.each(named(whole))("takes its problem away, unless it asks for words of the writer's: %s", (_, one) => {
    const after = checkPacket(applyFix(one.files, one.fix), one.today);
    expect(count(one.problem, after)).toBeLessThan(count(one.problem, one.problems));
  });
});

describe("letting a problem stand", () => {
  const suppressions = PACKETS.flatMap(({ rule, problems, ...packet }) =>
    problems.flatMap((problem) => {
      const fix = problem.rule === rule ? problem.suppression() : undefined;
      return fix === undefined ? [] : [{ ...packet, problems, problem, fix }];
    }),
  );

  it("can be done for nearly every rule", () => {
    const rules = new Set(suppressions.map(({ problem }) => problem.rule));
    expect(new Set(PACKETS.map(({ rule }) => rule)).size - rules.size).toBeLessThan(5);
  });

  it.each(named(suppressions))("takes it away, and asks for the reason: %s", (_, {
    files,
    today,
    problem,
    problems,
    fix,
  }) => {
    const after = checkPacket(applyFix(files, fix), today);
    expect(count(problem, after)).toBeLessThan(count(problem, problems));
    expect(after.some(({ rule, message }) => rule === "suppression-unused" && message.startsWith("Say"))).toBe(true);
  });
});

describe("a fix that is safe", () => {
  const safe = FIXES.filter(({ fix }) => fix.safe);

  it("is there to be tested", () => {
    expect(safe).not.toEqual([]);
  });

  it.each(named(safe))("adds no problem and changes no figure: %s", (_, { files, today, problems, fix }) => {
    const mended = applyFix(files, fix);
    const added = checkPacket(mended, today).filter((problem) => count(problem, problems) === 0);
    expect(added).toEqual([]);
    expect(figuresIn(mended, today)).toEqual(figuresIn(files, today));
  });

  const mendable = PACKETS.filter(({ problems }) => safeEdits(problems).length > 0);

  it.each(named(mendable))("is not needed twice: %s", (_, { files, today, problems }) => {
    const mended = applyFix(files, { edits: safeEdits(problems) });
    expect(safeEdits(checkPacket(mended, today))).toEqual([]);
  });
});

function named<Item extends { readonly name: string }>(items: readonly Item[]): readonly (readonly [string, Item])[] {
  return items.map((item) => [item.name, item]);
}

/** How many problems say the same of the same file. */
function count({ file, rule, message }: Problem, problems: readonly Problem[]): number {
  return problems.filter((other) => other.file === file && other.rule === rule && other.message === message).length;
}

function figuresIn(files: readonly GivenFile[], today: string): readonly string[] {
  return readPackets(files, today).flatMap((packet) => packet.figures().map(({ file, text }) => `${file}: ${text}`));
}
