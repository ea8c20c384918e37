import { describe, expect, test } from "vitest";
import type { PacketSnapshot } from "../../server/src/snapshot.ts";
import { exampleFiles, TODAY } from "../export/packets.ts";
import { type GivenFile, readPackets } from "../specs/check-packet.ts";

const FLAWLESS = exampleFiles("returns");

const QUIET = verdictsOf(packetOf(FLAWLESS));

describe("the flawless packet", () => {
  test.each([1, 2])("keeps each verdict beside five columns that nobody cites (%i)", (seed) => {
    const noisy = packetOf(FLAWLESS.map((file) => withColumns(file, seed)));
    expect(verdictsOf(noisy)).toEqual(QUIET);
    expect(graveIn(noisy)).toEqual([]);
  });

  test.each([1, 2])("is accused of nothing where fifty rows follow that nobody cites (%i)", (seed) => {
    expect(graveIn(packetOf(FLAWLESS.map((file) => withRows(withColumns(file, seed), seed))))).toEqual([]);
  });
});

function packetOf(files: readonly GivenFile[]): PacketSnapshot {
  const [packet] = readPackets(files, TODAY);
  if (packet === undefined) throw new Error("The files are no packet.");
  return packet;
}

function verdictsOf(packet: PacketSnapshot): readonly string[] {
  return packet.figures().map(({ file, span, text, verdict }) => `${file} ${span.start} ${text}: ${verdict}`);
}

function graveIn(packet: PacketSnapshot): readonly string[] {
  const grave = packet.problems().filter(({ severity }) => severity !== "info");
  return grave.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
}

/** Five columns behind the others, with numbers of any size. */
function withColumns(file: GivenFile, seed: number): GivenFile {
  if (!file.path.endsWith(".csv")) return file;
  const next = numbersFrom(seed + file.path.length);
  const [header = "", ...rows] = file.text.trimEnd().split("\n");
  const noisy = rows.map((row) => [row, ...COLUMNS.map(() => next())].join(","));
  return { ...file, text: `${[[header, ...COLUMNS].join(","), ...noisy].join("\n")}\n` };
}

/** Fifty rows below the others, with numbers of any size in each column that has numbers. */
function withRows(file: GivenFile, seed: number): GivenFile {
  if (!file.path.endsWith(".csv")) return file;
  const next = numbersFrom(seed * 7 + file.path.length);
  const lines = file.text.trimEnd().split("\n");
  const sample = (lines[1] ?? "").split(",");
  const rows = Array.from({ length: 50 }, (_, row) =>
    sample.map((cell, column) => (column === 0 ? `Spare ${row + 1}` : /^-?[\d.]+$/.test(cell) ? next() : "")).join(","),
  );
  return { ...file, text: `${[...lines, ...rows].join("\n")}\n` };
}

const COLUMNS: readonly string[] = ["pallets", "fuel_l", "noise_db", "badge_swipes", "lamp_hours"];

/** The same numbers for the same seed, of one to eight digits. */
function numbersFrom(seed: number): () => string {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    const size = 10 ** (1 + (state % 7));
    state = (state * 1664525 + 1013904223) >>> 0;
    const value = (state / 2 ** 32) * size;
    return state % 2 === 0 ? value.toFixed(0) : value.toFixed(1);
  };
}
