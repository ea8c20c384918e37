import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import type { NewCommand } from "../cli/command.ts";
import { type NewPacketAnswers, newPacket } from "../new-packet.ts";
import { BUILT_IN_PROFILES } from "../profile/built-in.ts";
import { type ExitStatus, writeError, writeOutput } from "./node-output.ts";
import { writeAtomically } from "./node-write.ts";
import { writeFailure } from "./node-write-failure.ts";
import { today } from "./today.ts";

/** Writes the skeleton of a packet, where none of its files is there yet. */
export async function writeNewPacket({ folder, answers: given, today: day }: NewCommand): Promise<ExitStatus> {
  const { profile } = given;
  if (profile !== undefined && !BUILT_IN_PROFILES.includes(profile)) {
    return writeError(`--profile: no built-in bar is called ${profile}; there are ${BUILT_IN_PROFILES.join(", ")}`);
  }
  const answers = await completed(given);
  if (typeof answers === "string") return writeError(`--${answers} is missing`);
  const result = newPacket(answers, day ?? today());
  if (result.kind === "bad-answer") return writeError(`--${result.answer}: ${result.message}`);
  const files = result.files.map(({ path, text }) => ({ path: join(folder, path), text }));
  const taken = files.find(({ path }) => existsSync(path));
  if (taken !== undefined) return writeError(`${taken.path}: is there already, and nothing was written`);
  const failure = await writeAll(folder, files);
  if (failure !== undefined) return writeError(`${folder} is not written: ${failure}`);
  return writeOutput(`${files.map(({ path }) => `${path}\n`).join("")}\nNext: throughline check ${folder}\n`);
}

/** Writes all of the files or none; says why it is none. */
async function writeAll(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<string | undefined> {
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { path, text } of files) {
      await writeAtomically(path, Buffer.from(text));
      written.push(path);
    }
    return undefined;
  } catch (error) {
    await Promise.all(written.map((path) => rm(path, { force: true }).catch(() => undefined)));
    return writeFailure(error);
  }
}

/** All answers, asked for at the terminal where they are missing; else the name of the first that is. */
async function completed(given: Partial<NewPacketAnswers>): Promise<NewPacketAnswers | keyof NewPacketAnswers> {
  const { stdin, stdout } = process;
  const terminal = stdin.isTTY && stdout.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
  const answer = async (name: keyof typeof QUESTIONS): Promise<string> =>
    given[name]?.trim() || ((await terminal?.question(`${QUESTIONS[name]} `)) ?? "").trim();
  try {
    const candidate = await answer("candidate");
    if (candidate === "") return "candidate";
    const from = await answer("from");
    if (from === "") return "from";
    const to = await answer("to");
    if (to === "") return "to";
    const review = await answer("review");
    return review === "" ? "review" : { ...given, candidate, from, to, review };
  } finally {
    terminal?.close();
  }
}

const QUESTIONS = {
  candidate: "Whose packet is it?",
  from: "Level now?",
  to: "Level that the packet is for?",
  review: "Day of the review, as 2027-03-15?",
} as const;
