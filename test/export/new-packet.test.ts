import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/engine.ts";
import { type NewFile, newPacket } from "../../server/src/new-packet.ts";
import { BUILT_IN_PROFILES } from "../../server/src/profile/built-in.ts";
import type { Snapshot } from "../../server/src/snapshot.ts";

const TODAY = "2026-11-23";
const ANSWERS = { candidate: "Amina Khalil", from: "L6", to: "L7", review: "2027-09-15" };

describe.each(BUILT_IN_PROFILES)("a new packet under %s", (profile) => {
  const files = filesOf({ ...ANSWERS, profile });
  const snapshot = check(files);

  it("names in each document the rules that report an error or a warning there", () => {
    const unannounced = [...snapshot.problems()].flatMap(([file, problems]) =>
      problems
        .filter(({ severity, rule }) => severity !== "info" && !textOf(files, file).includes(rule))
        .map(({ rule }) => `${file}: ${rule}`),
    );
    expect(unannounced).toEqual([]);
  });

  it("holds no figure that could be taken for the candidate's", () => {
    const stated = snapshot.packets
      .flatMap((packet) => packet.figures())
      .filter(({ file }) => file !== "packet/narrative.md");
    expect(stated.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });
});

describe("a new packet under amazon-l7", () => {
  const files = filesOf(ANSWERS);

  it("has every document that the bar asks for", () => {
    const rules = [...check(files).problems().values()].flat().map(({ rule }) => rule);
    expect(rules).not.toContain("document-missing");
    expect(files.map(({ path }) => path).toSorted()).toEqual([
      "deck.md",
      "email.md",
      "endorsements.md",
      "impact.md",
      "narrative.md",
      "packet.yaml",
      "rehearsal.md",
      "stories.md",
      "timeline.md",
    ]);
  });

  it("has a schedule that meets the bar", () => {
    expect(check(files).problems().get("packet/timeline.md")).toEqual([]);
  });

  it("takes answers that are Markdown or YAML for the text that they are", () => {
    const odd = filesOf({ ...ANSWERS, candidate: 'Amina "Mia" Khalil: #1\n', flagship: "Returns: Desk" });
    const [packet] = check(odd).packets;
    expect(packet?.name).toBe('Amina "Mia" Khalil: #1');
    expect(packet?.problems().filter(({ rule }) => rule === "manifest-invalid")).toEqual([]);
  });

  it("asks again for a review that is no day", () => {
    expect(newPacket({ ...ANSWERS, review: "next spring" }, TODAY)).toMatchObject({
      kind: "bad-answer",
      answer: "review",
    });
  });
});

function filesOf(answers: Parameters<typeof newPacket>[0]): readonly NewFile[] {
  const result = newPacket(answers, TODAY);
  if (result.kind !== "files") throw new Error(result.message);
  return result.files;
}

function check(files: readonly NewFile[]): Snapshot {
  const changes = files.map(
    ({ path, text }) => ({ kind: "disk", file: `packet/${path}`, content: { kind: "text", text } }) as const,
  );
  return createEngine({ today: () => TODAY }).apply(changes);
}

function textOf(files: readonly NewFile[], file: string): string {
  return files.find(({ path }) => `packet/${path}` === file)?.text ?? "";
}
