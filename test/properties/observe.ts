import { exportDeck } from "../../server/src/export/deck-markdown.ts";
import type { PacketSnapshot, Problem, Snapshot } from "../../server/src/snapshot.ts";

/** All that a snapshot says, as plain data that compares by value. Places under the cursor are asked for at a few offsets of each file. */
export function observe(snapshot: Snapshot): readonly unknown[] {
  return snapshot.packets.map((packet) => ({
    root: packet.root,
    name: packet.name,
    profile: packet.profile,
    files: packet.files,
    problems: packet.problems().map(plainProblem),
    figures: packet.figures(),
    gates: packet.gates().map((gate) => ({ ...gate, explanation: packet.explainGate(gate.id) })),
    coverage: packet.coverage(),
    deck: exportDeck(packet.exportable()),
    byFile: packet.files.map((file) => observeFile(packet, file, snapshot.text(file) ?? "")),
  }));
}

function plainProblem({ fixes, suppression, ...problem }: Problem) {
  return { ...problem, fixes: fixes(), suppression: suppression() };
}

function observeFile(packet: PacketSnapshot, file: string, text: string) {
  return {
    outline: packet.outline(file),
    tickMarks: packet.tickMarks(file),
    places: offsetsIn(text).map((offset) => ({
      sentence: packet.sentenceAt(file, offset),
      hover: packet.hover(file, offset),
      definition: packet.definition(file, offset),
      completions: packet.completions(file, offset),
    })),
  };
}

function offsetsIn({ length }: string): readonly number[] {
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => Math.floor(length * share));
}
