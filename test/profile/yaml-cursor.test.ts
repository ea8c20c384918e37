import { describe, expect, it } from "vitest";
import { yamlCursorAt } from "../../server/src/profile/yaml-cursor.ts";

/** The cursor is `|`. What is expected: where it is, what is typed, and the keys beside it. */
const CASES: readonly (readonly [string, string, string])[] = [
  ["a first key", "pa|", "key  `pa` []"],
  ["a key between others", "packet: 1\nca|\nreview: 2027-03-15\n", "key  `ca` [packet review]"],
  ["a value", "packet: 1\nprofile: ama|", "value profile `ama` [packet]"],
  ["a value behind the colon", "profile:|", "value profile `` []"],
  ["a key of a group", "level:\n  from: L6\n  |\nreview: x", "key level `` [from]"],
  ["a value of a group", "level:\n  from: L6\n  to: L|", "value level.to `L` [from]"],
  ["a key of a group on one line", "level: { from: L6, t|", "key level `t` [from]"],
  ["a value of a group on one line", "level: { from: |", "value level.from `` []"],
  ["an item of a list on one line", "documents:\n  stories: [a.md, |", "value documents.stories.0 `` []"],
  ["an item", "suppress:\n  - ru|", "key suppress.0 `ru` []"],
  ["an item as far left as its key", "suppress:\n- rule: x\n  re|", "key suppress.0 `re` [rule]"],
  ["a value in an item", "suppress:\n  - rule: lo|", "value suppress.0.rule `lo` []"],
  ["a key of the second item", "suppress:\n  - rule: x\n    file: y\n  - rule: z\n    |", "key suppress.0 `` [rule]"],
  ["a plain item", "documents:\n  stories:\n    - a.md\n    - |", "key documents.stories.0 `` []"],
  ["a group in an item", "gates:\n  - id: deck\n    rules:\n      - |", "key gates.0.rules.0 `` []"],
  ["a key behind a blank line and a comment", "level:\n  from: L6\n\n  # the next\n  |", "key level `` [from]"],
  ["a key behind a deeper group", "limits:\n  deep:\n    a: 1\n  pa|", "key limits `pa` [deep]"],
  ["a comment", "packet: 1 # th|", "nothing"],
  ["a quoted text", 'candidate: "Am|', "nothing"],
];

describe("the cursor in a YAML text that is still being written", () => {
  it.each(CASES)("%s", (_, marked, expected) => {
    const cursor = yamlCursorAt(marked.replace("|", ""), marked.indexOf("|"));
    const found =
      cursor === undefined
        ? "nothing"
        : `${cursor.on} ${cursor.path.join(".")} \`${cursor.typed}\` [${cursor.siblings.toSorted().join(" ")}]`;
    expect(found).toBe(expected);
  });
});
