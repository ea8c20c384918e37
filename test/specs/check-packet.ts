import { relativeTo } from "../../server/src/base/path.ts";
import { applyEdits, type TextEdit } from "../../server/src/base/text-edit.ts";
import { type Change, createEngine } from "../../server/src/engine.ts";
import { declaresPacket, type FileContent } from "../../server/src/file-content.ts";
import { RULES } from "../../server/src/rules/index.ts";
import type { PacketSnapshot, Problem, ProblemFix } from "../../server/src/snapshot.ts";
import { decodeText } from "../../server/src/sources/decode-text.ts";
import type { SpecifiedFile } from "./read-specification.ts";

/** A file as a test gives it. */
export type GivenFile = Pick<SpecifiedFile, "path" | "text"> & Partial<Pick<SpecifiedFile, "encoding">>;

/**
 * What is found in a packet of these files, with paths from its root. A rule that is off by default is on. A lone document whose front
 * matter says so is a packet of one document; other files are those of a folder.
 */
export function checkPacket(files: readonly GivenFile[], today: string): readonly Problem[] {
  return readPackets(files, today)
    .flatMap((packet) => packet.problems())
    .map(fromRoot);
}

/** The packets themselves, for what else they say. Their paths start with a folder. */
export function readPackets(files: readonly GivenFile[], today: string): readonly PacketSnapshot[] {
  const engine = createEngine({ today: () => today });
  engine.configure({ severities: OFF_BY_DEFAULT });
  const changes = files.map(
    ({ path, ...file }): Change => ({ kind: "disk", file: `${ROOT}/${path}`, content: content(file) }),
  );
  const root: readonly Change[] = isSingleDocument(files) ? [] : [{ kind: "root", folder: ROOT }];
  return engine.apply([...changes, ...root]).packets;
}

/** The files after the edits of a fix, or of several; what is edited and is not there is created. */
export function applyFix(files: readonly GivenFile[], fix: Pick<ProblemFix, "edits">): readonly GivenFile[] {
  const created = new Set(
    fix.edits.map(({ file }) => file).filter((path) => files.every((file) => file.path !== path)),
  );
  return [...files, ...[...created].map((path) => ({ path, text: "" }))].map((file) => {
    const edits: readonly TextEdit[] = fix.edits.filter((edit) => edit.file === file.path);
    return edits.length === 0 ? file : { ...file, text: applyEdits(file.text, edits) };
  });
}

const ROOT = "packet";

const OFF_BY_DEFAULT = Object.fromEntries(
  RULES.filter((rule) => rule.severity === "off").map((rule) => [rule.name, "info" as const]),
);

function content({ text, encoding }: Omit<GivenFile, "path">): FileContent {
  if (encoding !== "latin-1") return { kind: "text", text };
  const { problem, ...decoded } = decodeText(Buffer.from(text, "latin1"));
  return { kind: "text", text: decoded.text, ...(problem !== undefined && { problem }) };
}

function isSingleDocument(files: readonly GivenFile[]): boolean {
  if (files.some(({ path }) => path === "packet.yaml" || path === "packet.yml")) return false;
  const documents = files.filter(({ path }) => path.endsWith(".md"));
  const [only] = documents;
  return only !== undefined && documents.length === 1 && declaresPacket(only.path, { kind: "text", text: only.text });
}

function fromRoot(problem: Problem): Problem {
  const relative = (file: string): string => relativeTo(ROOT, file) ?? file;
  const fromRootFix = (fix: ProblemFix): ProblemFix => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, file: relative(edit.file) })),
  });
  return {
    ...problem,
    file: relative(problem.file),
    related: problem.related.map((related) => ({ ...related, file: relative(related.file) })),
    fixes: () => problem.fixes().map(fromRootFix),
    suppression: () => {
      const fix = problem.suppression();
      return fix === undefined ? undefined : fromRootFix(fix);
    },
  };
}
