import type { Manifest } from "../packet/manifest.ts";
import type { Packet } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import { editAt, type Fix, type PlacedEdit, type RuleProblem } from "./rule.ts";
import { SUPPRESSION_UNUSED } from "./suppression-unused.ts";

/**
 * Lets a finding stand, with a reason that its writer has to give: by a comment before its block, or in the manifest where it has no
 * block that a comment could stand before. Undefined where neither can be.
 */
export function suppressFix({ rule, place }: RuleProblem, { manifest }: Packet): Fix | undefined {
  if (rule === SUPPRESSION_UNUSED.name) return undefined;
  const { block } = place;
  const edit =
    block === undefined || block.kind === "front-matter"
      ? inManifest(rule, place.file, manifest)
      : comment(rule, place);
  return edit === undefined
    ? undefined
    : { title: `Let this ${rule} stand, with a reason`, safe: false, edits: [edit] };
}

function comment(rule: string, place: Place): PlacedEdit {
  const write = (reason: string): string => `<!-- throughline-ignore ${rule}:${reason} -->\n`;
  return { ...editAt(place, { start: 0, end: 0 }, write("")), snippet: write(` ${REASON}`) };
}

/** Behind the last entry, or with a key of its own at the end. */
function inManifest(rule: string, file: string, manifest: Manifest): PlacedEdit | undefined {
  const { path, source, suppressions, problems } = manifest;
  if (path === undefined || source === undefined || problems.some(({ code }) => code === "syntax")) return undefined;
  const last = suppressions.at(-1)?.place.span;
  const end = last?.end ?? source.length;
  const indent = last === undefined ? "  " : indentOf(source, last.start);
  if (indent === undefined || (last === undefined && /^suppress\s*:/m.test(source))) return undefined;
  const key = last === undefined ? "suppress:\n" : "";
  const open = source.slice(0, end).endsWith("\n") ? "" : "\n";
  const write = (reason: string): string =>
    `${open}${key}${indent}- rule: ${rule}\n${indent}  file: ${JSON.stringify(file)}\n${indent}  reason: ${reason}\n`;
  const place: Place = { file: path, span: { start: end, end } };
  return { place, text: write('""'), snippet: write(REASON) };
}

/** The spaces before the dash of a list's item; undefined where the list stands in one line. */
function indentOf(source: string, item: number): string | undefined {
  return /(?:^|\n)([ \t]*)-[ \t]+$/.exec(source.slice(0, item))?.[1];
}

/** A tab stop in the syntax of snippets. */
const REASON = `\${1:why it may stand}`;
