import { expect, test } from "vitest";
import { createDocuments } from "../../server/src/lsp/documents.ts";
import type { OpenDocument } from "../../server/src/lsp/open-documents.ts";
import { createWaitingEdits } from "../../server/src/lsp/waiting-edits.ts";

const NARRATIVE = "file:///p/narrative.md";
const IMPACT = "file:///p/impact.md";

/** Two open documents, what was taken of them, and the task that waits. */
function openDocuments() {
  const documents = createDocuments("utf-16");
  documents.open(NARRATIVE, 1, "It fell to 17%.\n");
  documents.open(IMPACT, 1, "# Impact\n");
  const taken: (readonly OpenDocument[])[] = [];
  const tasks = new Set<() => void>();
  const edits = createWaitingEdits(
    documents,
    (edited) => taken.push(edited),
    (_, task) => {
      tasks.add(task);
      return () => tasks.delete(task);
    },
  );
  return { edits, taken, tasks };
}

function insertion(character: number, text: string) {
  const at = { line: 0, character };
  return [{ range: { start: at, end: at }, text }];
}

test("edits that came one behind the other are taken together, with where each of them was", () => {
  const { edits, taken, tasks } = openDocuments();
  edits.add(NARRATIVE, 2, insertion(15, " I"));
  edits.add(IMPACT, 2, insertion(8, " table"));
  edits.add(NARRATIVE, 3, insertion(17, " saw"));
  expect(taken).toEqual([]);
  expect(tasks.size).toBe(1);
  for (const task of tasks) task();
  const [[impact, narrative] = [], ...later] = taken;
  expect(later).toEqual([]);
  expect(impact).toMatchObject({ text: "# Impact table\n", version: 2 });
  expect(narrative).toMatchObject({
    text: "It fell to 17%. I saw\n",
    version: 3,
    edits: [
      { span: { start: 15, end: 15 }, inserted: 2 },
      { span: { start: 17, end: 17 }, inserted: 4 },
    ],
  });
});

test("an edit before the whole text is replaced is no edit of the new one", () => {
  const { edits, taken } = openDocuments();
  edits.add(NARRATIVE, 2, insertion(0, "So "));
  edits.add(NARRATIVE, 3, [{ text: "It fell to 16%.\n" }]);
  edits.add(NARRATIVE, 4, insertion(0, "So "));
  edits.make();
  expect(taken.flat().map(({ text, edits: made }) => [text, made.length])).toEqual([["So It fell to 16%.\n", 1]]);
});

test("what is asked for at once does not wait, and is not taken again", () => {
  const { edits, taken, tasks } = openDocuments();
  edits.add(NARRATIVE, 2, insertion(0, "So "));
  edits.make();
  expect(taken).toHaveLength(1);
  expect(tasks.size).toBe(0);
  edits.make();
  expect(taken).toHaveLength(1);
});

test("a document that is not open is passed over", () => {
  const { edits, taken } = openDocuments();
  edits.add("file:///p/deck.md", 2, insertion(0, "So "));
  edits.make();
  expect(taken).toEqual([]);
});
