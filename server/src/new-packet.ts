import { createEngine } from "./engine.ts";
import type { Day } from "./packet/date.ts";
import { readDate } from "./packet/find-dates.ts";
import { skeletonFiles, skeletonManifest } from "./packet/skeleton.ts";
import { type NewPacket, skeletonText } from "./packet/skeleton-document.ts";
import { DEFAULT_PROFILE } from "./profile/built-in.ts";
import { loadProfile } from "./profile/load.ts";
import type { Problem } from "./snapshot.ts";

/** What somebody answers who begins a packet. */
export type NewPacketAnswers = {
  readonly candidate: string;
  readonly from: string;
  readonly to: string;
  /** As it was typed. */
  readonly review: string;
  readonly flagship?: string;
  /** The name of a built-in profile. */
  readonly profile?: string;
};

export type NewFile = { readonly path: string; readonly text: string };

export type NewPacketResult =
  | { readonly kind: "files"; readonly files: readonly NewFile[] }
  | { readonly kind: "bad-answer"; readonly answer: keyof NewPacketAnswers; readonly message: string };

/** The files of a new packet: every document that the bar asks for, which says what it is for and what is reported until it is written. */
export function newPacket(answers: NewPacketAnswers, today: string): NewPacketResult {
  const { profile: name = DEFAULT_PROFILE } = answers;
  const review = readDate(answers.review);
  if (review.kind !== "day") {
    return { kind: "bad-answer", answer: "review", message: "Write the day of the review as 2027-03-15." };
  }
  const { profile } = loadProfile(name, { resolve: () => undefined });
  const packet = plainAnswers(answers, review.day);
  const manifest: NewFile = { path: "packet.yaml", text: skeletonManifest(packet, profile) };
  const documents = skeletonFiles(packet, profile);
  const write = (reported: (path: string) => readonly string[]): readonly NewFile[] => [
    {
      ...manifest,
      text: `${manifest.text}${reported(manifest.path)
        .map((line) => `# ${line}\n`)
        .join("")}`,
    },
    ...documents.map(({ path, about, ...document }) => ({
      path,
      text: skeletonText({ ...document, about: [...about, ...reported(path)] }),
    })),
  ];
  const problems = problemsOf(
    write(() => []),
    today,
  );
  return { kind: "files", files: write((path) => announcement(problems.get(`${HOME}/${path}`) ?? [])) };
}

/** Each answer on one line, as it goes into headings. */
function plainAnswers({ candidate, from, to, flagship }: NewPacketAnswers, review: Day): NewPacket {
  const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
  return {
    candidate: plain(candidate),
    from: plain(from),
    to: plain(to),
    review,
    ...(flagship !== undefined && { flagship: plain(flagship) }),
  };
}

/** What the checker says of the files as they are. */
function problemsOf(files: readonly NewFile[], today: string): ReadonlyMap<string, readonly Problem[]> {
  const engine = createEngine({ today: () => today });
  return engine
    .apply(files.map(({ path, text }) => ({ kind: "disk", file: `${HOME}/${path}`, content: { kind: "text", text } })))
    .problems();
}

function announcement(problems: readonly Problem[]): readonly string[] {
  const rules = [...new Set(problems.filter(({ severity }) => severity !== "info").map(({ rule }) => rule))];
  return rules.length === 0 ? [] : [`Until it is written, Throughline reports here: ${rules.toSorted().join(", ")}.`];
}

/** Where the files lie while they are checked. */
const HOME = "packet";
