import { nameOf } from "./base/path.ts";
import { shift } from "./base/span.ts";
import { yamlCompletions } from "./features/completion/yaml.ts";
import { completionsAt } from "./features/completion.ts";
import { coverageOf } from "./features/coverage.ts";
import { dashboardOf } from "./features/dashboard.ts";
import { reportFigures } from "./features/figure-report.ts";
import { gateHover } from "./features/gate-hover.ts";
import { hoverAt } from "./features/hover.ts";
import { outlineOf } from "./features/outline.ts";
import { gateStates } from "./features/readiness.ts";
import { refactoringsAt } from "./features/refactorings.ts";
import { ruleLinksIn } from "./features/rule-links.ts";
import { tickMarksOf } from "./features/tick-marks.ts";
import { symbolsNamed } from "./features/workspace-symbols.ts";
import { yamlHover } from "./features/yaml-hover.ts";
import { byPlace, type createFileProblems } from "./file-problems.ts";
import { absoluteSpan } from "./markdown/document.ts";
import { sentenceAt } from "./markdown/sentence-at.ts";
import type { PacketDocument } from "./packet/packet-document.ts";
import type { Place } from "./packet/place.ts";
import { fileEdit, type Within } from "./place-in-file.ts";
import type { Checked } from "./rules/checker.ts";
import type { Fix, RuleProblem, Severity } from "./rules/rule.ts";
import { allProblems, type Settled } from "./rules/settle.ts";
import { storylineSync } from "./rules/storyline-drift.ts";
import { suppressFix } from "./rules/suppress-fix.ts";
import type { Location, PacketSnapshot, Problem, ProblemFix } from "./snapshot.ts";
import { symbolAnswers } from "./symbol-answers.ts";
import { viewAnswers } from "./view-answers.ts";

/** A packet's folder, and what stands before the paths of its files. */
type PacketHome = { readonly root: string; readonly prefix: string };

/** A packet as the outside sees it. Whatever is asked for is worked out once. */
export function packetSnapshot(
  { root, prefix }: PacketHome,
  checked: Checked,
  settled: Settled,
  placeInFiles: ReturnType<typeof createFileProblems>,
  textOf: (path: string) => string | undefined,
): PacketSnapshot {
  const { packet } = checked;
  const documents = new Map(packet.documents.map((document) => [document.path, document]));
  const locate = (place: Place): Location => locationOf(prefix, documents, place);
  const pathOf = (file: string): string => file.slice(prefix.length);
  const within: Within = (file, answer) => {
    const document = documents.get(pathOf(file));
    return document === undefined ? undefined : answer(document);
  };

  const place = (problem: RuleProblem): Problem => placed(problem, checked, locate);
  const ruleProblems = once(() => allProblems(settled));
  const problems = once(() => ruleProblems().map(place).toSorted(byPlace));
  const byFile = once(
    () => new Map([...placeInFiles(settled, packet.files, place)].map(([path, found]) => [prefix + path, found])),
  );
  const figures = once(() => reportFigures(checked, locate));
  const gates = once(() => gateStates(checked, ruleProblems()));
  const name = packet.facts.candidate ?? nameOf(root);
  return {
    root,
    name,
    profile: packet.profile.id,
    files: [...packet.files].map((path) => prefix + path),
    problems,
    fileProblems: byFile,
    problemCounts: once(() => countSeverities(ruleProblems())),
    figures,
    gates,
    coverage: once(() => coverageOf(figures())),
    dashboard: (link) =>
      dashboardOf(
        {
          checked,
          problems: ruleProblems(),
          gates: gates(),
          link: (place) => {
            const { file, span } = locate(place);
            return link(file, span);
          },
        },
        name,
      ),
    storylineSync: () => storylineSync(packet).map((edit) => fileEdit(edit, locate)),
    exportable: () => ({ checked, problems: ruleProblems() }),
    sentenceAt: (file, offset) => within(file, ({ markdown }) => sentenceAt(markdown, offset)),
    explainGate: (id) => gateHover(id, checked, ruleProblems()),
    hover: (file, offset) =>
      within(file, (document) => hoverAt(checked, ruleProblems(), document, offset)) ??
      yamlHover(checked, ruleProblems(), pathOf(file), textOf(pathOf(file)) ?? "", offset),
    tickMarks: (file) => within(file, (document) => tickMarksOf(checked, document)) ?? [],
    outline: (file) => within(file, (document) => outlineOf(checked, document)) ?? [],
    completions: (file, offset) => {
      const found =
        within(file, (document) => completionsAt(checked, document, offset)) ??
        yamlCompletions(checked, pathOf(file), textOf(pathOf(file)) ?? "", offset);
      return found.map(({ also = [], ...completion }) => ({
        ...completion,
        also: also.map((edit) => fileEdit(edit, locate)),
      }));
    },
    ruleLinks: (file) =>
      ruleLinksIn(checked, pathOf(file)).map(({ rule, place }) => ({ rule, span: locate(place).span })),
    refactorings: (file, offset) =>
      within(file, (document) =>
        refactoringsAt(checked, document, offset).map(({ edits, ...refactoring }) => ({
          ...refactoring,
          edits: edits.map((edit) => fileEdit(edit, locate)),
        })),
      ) ?? [],
    ...symbolAnswers(checked, { pathOf, within, locate }),
    ...viewAnswers(checked, { pathOf, within, locate }),
    symbols: (query) => symbolsNamed(checked, query).map((symbol) => ({ ...symbol, file: prefix + symbol.file })),
  };
}

function locationOf(
  prefix: string,
  documents: ReadonlyMap<string, PacketDocument>,
  { file, block, span }: Place,
): Location {
  const document = documents.get(file);
  const start =
    block === undefined || document === undefined
      ? 0
      : absoluteSpan(document.markdown, block, { start: 0, end: 0 }).start;
  return { file: prefix + file, span: shift(span, start) };
}

function countSeverities(problems: readonly RuleProblem[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

function placed(problem: RuleProblem, checked: Checked, locate: (place: Place) => Location): Problem {
  const { rule, place, severity, message, related, fixes } = problem;
  const { file, span } = locate(place);
  return {
    file,
    span,
    rule,
    severity,
    message,
    related:
      related.length === 0 ? NOT_RELATED : related.map((one) => ({ ...locate(one.place), message: one.message })),
    fixes: once(() => fixes(checked).map((fix) => placedFix(fix, locate))),
    suppression: once(() => {
      const fix = suppressFix(problem, checked.packet);
      return fix === undefined ? undefined : placedFix(fix, locate);
    }),
  };
}

const NOT_RELATED: readonly never[] = [];

function placedFix({ title, safe, edits }: Fix, locate: (place: Place) => Location): ProblemFix {
  return { title, safe, edits: edits.map((edit) => fileEdit(edit, locate)) };
}

function once<Result>(compute: () => Result): () => Result {
  let held: { readonly result: Result } | undefined;
  return () => {
    held ??= { result: compute() };
    return held.result;
  };
}
