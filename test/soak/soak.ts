import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { atEnd, runProcess } from "../../scripts/processes.ts";
import { plainError, runScript, say } from "../../scripts/script.ts";
import { type SoakEditor, startSoakEditor } from "./soak-editor.ts";
import { type Chances, createChances, type SoakPacket, writeSoakPacket } from "./soak-packet.ts";

/**
 * Writes in a packet of thirty documents for a long time, as fast as the server follows, while its sources change. In the end the server
 * must say what a new one says of the same files, and hold no more memory than it did.
 *
 *     npm run soak [-- --minutes 20 --seed 1]
 */
runScript(async () => {
  const { values } = parseArgs({ options: { minutes: { type: "string" }, seed: { type: "string" } } });
  const minutes = Number(values.minutes ?? 20);
  if (!(minutes >= 2)) throw plainError("--minutes is a number from 2 on, lest memory be too young to tell of", 2);
  const folder = mkdtempSync(join(tmpdir(), "throughline-soak-"));
  atEnd(async () => rmSync(folder, { recursive: true, force: true }));
  const packet = writeSoakPacket(folder);
  const editor = await startSoakEditor(packet.folder);
  const memory = await writeFor(minutes * 60_000, editor, packet, createChances(Number(values.seed ?? 1)));
  const isSame = await saysTheSame(editor, packet);
  await editor.end();
  const grown = growth(memory);
  say(`${isSame ? "✓" : "✗"} after it all, the server says what a new one says`);
  say(
    `${grown < MOST_GROWTH ? "✓" : "✗"} the peak of memory in the last third is ${grown.toFixed(2)} times that before`,
  );
  return isSame && grown < MOST_GROWTH ? 0 : 1;
});

const MOST_GROWTH = 1.1;
const MOST_OPEN = 6;
const SAMPLE_MS = 5_000;

/** The memory of the server in megabytes, again and again. */
async function writeFor(
  milliseconds: number,
  editor: SoakEditor,
  packet: SoakPacket,
  chances: Chances,
): Promise<readonly number[]> {
  const originals = new Map([...packet.documents, ...packet.sources].map((file) => [file, readFileSync(file, "utf8")]));
  const samples: number[] = [];
  const end = Date.now() + milliseconds;
  let edits = 0;
  for (let next = Date.now(); Date.now() < end; ) {
    for (let step = 0; step < 5; step += 1) edits += takeStep(editor, packet, originals, chances);
    const [file = "", text = ""] = chances.oneOf([...editor.texts()]);
    await editor.hover(file, chances.below(text.length + 1));
    if (Date.now() < next) continue;
    next = Date.now() + SAMPLE_MS;
    samples.push(await memoryOf(editor.pid));
    if (samples.length % 12 === 0) say(`${edits} edits, ${samples.at(-1)} MB`);
  }
  say(`${edits} edits in ${milliseconds / 60_000} minutes; memory in MB: ${evenly(samples, 20).join(" ")}`);
  return samples;
}

/** One thing that a writer or a program beside the editor does; how many edits it was. */
function takeStep(
  editor: SoakEditor,
  { documents, sources }: SoakPacket,
  originals: ReadonlyMap<string, string>,
  chances: Chances,
): number {
  const texts = editor.texts();
  const what = chances.below(100);
  if (what < 2 || texts.size === 0) {
    const file = chances.oneOf(documents);
    if (!texts.has(file)) editor.open(file, readFileSync(file, "utf8"));
    if (texts.size >= MOST_OPEN) editor.close(chances.oneOf([...texts.keys()]));
    return 0;
  }
  if (what < 4) {
    const file = chances.oneOf(sources);
    const digits = (originals.get(file) ?? "").replace(/\d(?=\d*,)/g, (digit) => (chances.below(40) > 0 ? digit : "7"));
    writeFileSync(file, digits);
    editor.tellOfDisk(file);
    return 0;
  }
  const [file, text] = chances.oneOf([...texts]);
  const original = originals.get(file) ?? "";
  if (text.length > 2 * original.length + 4_000 || what < 5) {
    editor.replace(file, original);
    return 1;
  }
  return type(editor, file, text, chances);
}

/** Types a piece letter by letter, or takes some text away. */
function type(editor: SoakEditor, file: string, text: string, chances: Chances): number {
  let at = chances.below(text.length + 1);
  if (chances.below(3) === 0) {
    editor.replace(file, "", [at, at + chances.below(200)]);
    return 1;
  }
  const letters = [...chances.piece().slice(0, 40)];
  for (const letter of letters) {
    editor.replace(file, letter, [at, at]);
    at += letter.length;
  }
  return letters.length;
}

/** Compares what is shown of each file with what a new server shows, once neither takes the writer to be in a sentence any more. */
async function saysTheSame(editor: SoakEditor, { folder }: SoakPacket): Promise<boolean> {
  const fresh = await startSoakEditor(folder);
  for (const [file, text] of editor.texts()) fresh.open(file, text);
  const [[file = ""] = []] = editor.texts();
  await Promise.all([editor.hover(file, 0), fresh.hover(file, 0)]);
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const isSame = isDeepStrictEqual(editor.shown(), fresh.shown());
  say(`${Object.values(fresh.shown()).flat().length} findings in ${Object.keys(fresh.shown()).length} files`);
  await fresh.end();
  return isSame;
}

/** Longer than a writer's pause, after which a sentence counts as written. */
const PAUSE_MS = 4_000;

async function memoryOf(pid: number): Promise<number> {
  const { output } = await runProcess("ps", ["-o", "rss=", "-p", String(pid)], { output: "pipe" });
  return Math.round(Number(output) / 1024);
}

/** The peak of the last third by that of the others: collecting garbage leaves valleys anywhere, and only a leak lifts the peaks. */
function growth(samples: readonly number[]): number {
  const third = Math.floor(samples.length / 3);
  return Math.max(...samples.slice(-third)) / Math.max(...samples.slice(0, -third));
}

/** About so many of the samples, evenly. */
function evenly(samples: readonly number[], count: number): readonly number[] {
  const step = Math.max(1, Math.ceil(samples.length / count));
  return samples.filter((_, index) => index % step === 0);
}
