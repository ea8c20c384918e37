import { expect, test, vi } from "vitest";
import { createEngine } from "../../server/src/engine.ts";

/** What an edit makes the engine do. The counts do not depend on the machine. */
type Work = { parsed: number; wholes: number; reconciled: number; searched: string[]; rules: Set<string> };

const work = vi.hoisted((): Work => ({ parsed: 0, wholes: 0, reconciled: 0, searched: [], rules: new Set() }));

vi.mock("../../server/src/markdown/parser.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../server/src/markdown/parser.ts")>();
  return {
    parsePart: (text: string) => {
      work.parsed += text.length;
      return original.parsePart(text);
    },
    parseTree: (text: string) => {
      work.wholes += 1;
      return original.parseTree(text);
    },
  };
});

vi.mock("../../server/src/reconcile/reconcile.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../server/src/reconcile/reconcile.ts")>();
  return {
    ...original,
    createReconciler: () => {
      const reconcile = original.createReconciler();
      return (input: Parameters<typeof reconcile>[0]) => {
        work.reconciled += 1;
        return reconcile(input);
      };
    },
  };
});

vi.mock("../../server/src/reconcile/find-backing.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../server/src/reconcile/find-backing.ts")>();
  const findBacking: typeof original.findBacking = (claim, beside) => {
    work.searched.push(claim.text);
    return original.findBacking(claim, beside);
  };
  return { ...original, findBacking };
});

vi.mock("../../server/src/rules/rule.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../server/src/rules/rule.ts")>();
  const packetRule: typeof original.packetRule = (rule) =>
    original.packetRule({
      ...rule,
      check: (scope) => {
        work.rules.add(rule.name);
        return rule.check(scope);
      },
    });
  return { ...original, packetRule };
});

const MANIFEST = "packet: 1\ncandidate: Amina Khalil\nreview: 2027-03-15\n";
const SOURCE = "metric,before_pct,after_pct\nReturn rate,23,17\n";
const IMPACT =
  "# Impact\n\n| Metric | Baseline | Post-launch | Net change |\n|---|---|---|---|\n| Return rate | 23% | 17% | −6 points |\n";

/** A narrative of so many paragraphs, and the work of one letter in the middle of it. */
function workOfLetter(
  paragraphs: number,
  letter: string,
  others: Readonly<Record<string, string>> = {},
  more = "",
): Omit<Work, "rules"> & { rules: readonly string[] } {
  const text = Array.from(
    { length: paragraphs },
    (_, index) => `Desk ${index} took returns down from 23% to [17%](close.csv#row=2) in its first months.${more}\n\n`,
  ).join("");
  const engine = createEngine({ today: () => "2026-11-23" });
  const files = { "packet.yaml": MANIFEST, "close.csv": SOURCE, "impact.md": IMPACT, ...others };
  engine.apply(
    Object.entries(files).map(([file, content]) => ({
      kind: "disk",
      file: `p/${file}`,
      content: { kind: "text", text: content },
    })),
  );
  const open = (content: string) => engine.apply([{ kind: "opened", file: "p/narrative.md", text: content }]);
  open(`# Narrative\n\n${text}`).fileProblems();
  Object.assign(work, { parsed: 0, wholes: 0, reconciled: 0, searched: [], rules: new Set() });
  const at = text.indexOf("first months", text.length / 2);
  open(`# Narrative\n\n${text.slice(0, at)}${letter}${text.slice(at)}`).fileProblems();
  const { rules, ...counts } = work;
  return { ...counts, rules: [...rules].toSorted() };
}

test("a letter costs as much in a long document as in a short one", () => {
  const short = workOfLetter(10, "x");
  expect(workOfLetter(60, "x")).toMatchObject({ wholes: short.wholes, reconciled: short.reconciled });
  expect(short).toMatchObject({ wholes: 0, reconciled: 1 });
  expect(short.parsed).toBeLessThan(200);
});

test("the other sentences of the paragraph are not searched for again, though they have moved", () => {
  const { searched } = workOfLetter(3, "x", {}, " Of them [17%](close.csv#row=2) came back. The 6 points were mine.");
  expect(searched).toContain("23%");
  expect(searched).not.toContain("6 points");
  expect(searched.filter((figure) => figure === "17%")).toHaveLength(1);
});

test("typing prose leaves alone what is read of other documents", () => {
  const { rules } = workOfLetter(10, "x");
  expect(rules).not.toContain("net-change-arithmetic");
  expect(rules.length).toBeLessThan(40);
});

test("typing prose leaves alone what is read of stories, sources and front matter, however many documents there are", () => {
  const stories = Array.from({ length: 12 }, (_, index) => [
    `stories/site-${index}.md`,
    `${index % 3 === 0 ? "---\nowner: Desk\n---\n" : ""}# Site ${index}\n\n## The rows\n\nPrinciples: *Dive Deep*\n\nI read 300 rows, and returns fell to [17%](../close.csv#row=2).\n`,
  ]);
  const { rules } = workOfLetter(10, "x", Object.fromEntries(stories));
  for (const rule of ["story-without-outcome", "insufficient-review-time", "salary-in-packet", "source-unreadable"]) {
    expect(rules).not.toContain(rule);
  }
});
