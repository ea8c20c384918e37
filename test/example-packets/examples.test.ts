import { describe, expect, test } from "vitest";
import type { PacketSnapshot } from "../../server/src/snapshot.ts";
import { exampleFiles, TODAY, withFile } from "../export/packets.ts";
import { type GivenFile, readPackets } from "../specs/check-packet.ts";

const FLAWLESS = exampleFiles("returns");

function packetOf(files: readonly GivenFile[]): PacketSnapshot {
  const [packet] = readPackets(files, TODAY);
  if (packet === undefined) throw new Error("The files are no packet.");
  return packet;
}

/** The same packet by a bar of its own, which differs from the default in how it reckons the timeline. */
function inSequence(files: readonly GivenFile[]): readonly GivenFile[] {
  const manifest = files.find(({ path }) => path === "packet.yaml")?.text ?? "";
  const named = `${manifest.replace(/^profile:.*\n/m, "")}profile: ./bar.yaml\n`;
  return withFile(
    withFile(files, "packet.yaml", named),
    "bar.yaml",
    "extends: amazon-l7\ntimeline:\n  mode: sequence\n",
  );
}

describe("the flawless packet", () => {
  test.each([
    ["by marks", FLAWLESS],
    ["in sequence", inSequence(FLAWLESS)],
  ])("has nothing to mend where its timeline is reckoned %s", (_, files) => {
    const grave = packetOf(files)
      .problems()
      .filter(({ severity }) => severity !== "info");
    expect(grave.map(({ rule, file, message }) => `${file} ${rule}: ${message}`)).toEqual([]);
  });

  test("has its figures from its evidence", () => {
    const { figures, agrees, contradicts } = packetOf(FLAWLESS).coverage();
    expect(contradicts).toBe(0);
    expect(agrees / figures).toBeGreaterThan(0.9);
  });
});

describe("the draft", () => {
  const draft = packetOf(exampleFiles("returns-draft"));

  test("shows many rules at work", () => {
    expect(new Set(draft.problems().map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(25);
  });

  test("has a verdict on its figures", () => {
    const { figures, cannotTell } = draft.coverage();
    expect(cannotTell / figures).toBeLessThan(0.1);
  });
});
